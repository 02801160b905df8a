# real computing
import time

start = time.process_time()
time.sleep(0.1)
print(time.process_time() - start < 0.1)
