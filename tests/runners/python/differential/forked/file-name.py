import os

print(os.path.basename(__file__), os.path.isabs(__file__), os.path.dirname(os.path.abspath(__file__)) == os.getcwd())
print(open(__file__).read().count("\n"))
