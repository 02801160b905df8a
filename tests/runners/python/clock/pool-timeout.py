import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError, wait

with ThreadPoolExecutor() as pool:
    future = pool.submit(time.sleep, 0.2)
    try:
        future.result(timeout=0.05)
    except TimeoutError:
        print("not yet")
    done, pending = wait([future], timeout=0.05)
    print(len(done), len(pending))
print("closed")
