import threading
import time

lock = threading.Lock()
again = threading.RLock()


def hold():
    with lock, again:
        time.sleep(0.3)


thread = threading.Thread(target=hold)
thread.start()
time.sleep(0.05)
print(lock.acquire(timeout=0.05), again.acquire(timeout=0.05), lock.acquire(blocking=False))
print(lock.acquire(timeout=1), again.acquire(timeout=1))
