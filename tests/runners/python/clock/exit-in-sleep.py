import atexit
import sys
import time

atexit.register(print, "bye")
time.sleep(0.05)
print("leaving")
sys.exit(3)
