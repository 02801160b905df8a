# uneven
import threading
import time

places = threading.BoundedSemaphore(2)


def work(n):
    with places:
        time.sleep(0.1)
        print("done", n)


for n in range(4):
    threading.Thread(target=work, args=(n,)).start()
    time.sleep(0.01)
print(places.acquire(timeout=0.01))
