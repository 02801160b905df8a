import queue
import threading
import time

items = queue.SimpleQueue()


def produce():
    time.sleep(0.1)
    items.put("late")


threading.Thread(target=produce).start()
try:
    items.get(timeout=0.05)
except queue.Empty:
    print("empty")
print(items.get(timeout=1))
