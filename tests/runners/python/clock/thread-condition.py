import threading
import time

condition = threading.Condition()
items = []


def consumer():
    with condition:
        print("got", condition.wait_for(lambda: items, timeout=1), items)
        print("got", condition.wait_for(lambda: len(items) > 1, timeout=0.1), items)


thread = threading.Thread(target=consumer)
thread.start()
time.sleep(0.1)
with condition:
    items.append("x")
    condition.notify()
thread.join()
