import threading
import time


def work(n):
    time.sleep(n / 20)
    print(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(12)]
for thread in threads:
    thread.start()
