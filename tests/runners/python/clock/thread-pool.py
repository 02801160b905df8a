import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(n):
    time.sleep(n / 20)
    return n


with ThreadPoolExecutor(max_workers=3) as pool:
    for future in as_completed([pool.submit(work, n) for n in (3, 1, 2)]):
        print(future.result())
    print(list(pool.map(work, (2, 1))))
