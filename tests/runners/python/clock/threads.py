import threading
import time


def work(n):
    print(f"start {n}")
    time.sleep(0.05 * (3 - n))
    print(f"end {n}")


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all done")
