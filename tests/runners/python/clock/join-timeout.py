import threading
import time

thread = threading.Thread(target=time.sleep, args=(0.15,))
thread.start()
thread.join(timeout=0.05)
print("alive" if thread.is_alive() else "dead")
thread.join(timeout=1)
print("alive" if thread.is_alive() else "dead")
