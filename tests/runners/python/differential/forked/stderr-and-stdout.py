import sys

for n in range(5):
    print("out", n, flush=True)
    print("err", n, file=sys.stderr, flush=True)
