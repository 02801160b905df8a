import sys

print("shown")
sys.stdout.close()
print("not shown")
