# uneven
import threading
import time


def sleeper():
    time.sleep(0.1)
    print("slept")


thread = threading.Thread(target=sleeper)
thread.start()
end = time.monotonic() + 0.3
while time.monotonic() < end:
    pass
print("spun")
thread.join()
