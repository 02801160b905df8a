import threading
import time

barrier = threading.Barrier(3)


def runner(n):
    time.sleep(n / 20)
    print("ready", n)
    barrier.wait()


threads = [threading.Thread(target=runner, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all ready")
try:
    barrier.wait(0.05)
except threading.BrokenBarrierError:
    print("broken")
