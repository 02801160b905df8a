import sys
import time

for n in range(3):
    print("out", n)
    print("err", n, file=sys.stderr)
    time.sleep(0.05)
