import queue
import threading
import time

tasks = queue.Queue()


def worker():
    while True:
        try:
            task = tasks.get(timeout=0.1)
        except queue.Empty:
            print("nothing left")
            return
        time.sleep(0.05)
        print("done", task)
        tasks.task_done()


for n in range(3):
    tasks.put(n)
threading.Thread(target=worker).start()
tasks.join()
print("joined")
