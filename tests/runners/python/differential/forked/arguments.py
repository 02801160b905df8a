import sys

print(sys.argv, len(sys.argv), sys.argv[0] == "main.py", getattr(sys, "orig_argv", ["", "main.py"])[1:])
