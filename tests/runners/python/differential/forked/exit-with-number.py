import sys

print("out", flush=True)
sys.exit(7)
