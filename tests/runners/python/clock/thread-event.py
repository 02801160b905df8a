import threading
import time

event = threading.Event()


def waiter():
    print("first", event.wait(0.05))
    print("second", event.wait(1))


thread = threading.Thread(target=waiter)
thread.start()
time.sleep(0.15)
event.set()
thread.join()
