# uneven
import threading
import time


def compute():
    total = 0
    for n in range(6_000_000):
        total += n
    print("computed")


thread = threading.Thread(target=compute)
thread.start()
time.sleep(0.1)
print("slept")
thread.join()
