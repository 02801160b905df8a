import threading
import time


def fails():
    time.sleep(0.05)
    raise ValueError("in a thread")


thread = threading.Thread(target=fails)
thread.start()
thread.join()
print("main goes on")
