import sys

sys.stderr.write("to stderr")
sys.stdout.write("to stdout")
