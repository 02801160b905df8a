# real unplaced
import posix
import time

print("one")
posix.write(1, b"two\n")
time.sleep(0.05)
print("three")
