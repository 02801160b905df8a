import threading
import time

results = []


def work():
    time.sleep(0.22)
    results.append("ready")


threading.Thread(target=work).start()
while not results:
    print("not yet")
    time.sleep(0.05)
print(results)
