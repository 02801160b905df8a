import threading
import time


def heartbeat():
    while True:
        print("beat")
        time.sleep(0.1)


threading.Thread(target=heartbeat, daemon=True).start()
time.sleep(0.25)
print("main ends")
