import sys

print(list(sys.stdin), sys.stdin.closed, sys.stdin.isatty())
