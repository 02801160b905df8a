from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=4, thread_name_prefix="pool") as pool:
    futures = [pool.submit(pow, n, 2) for n in range(5)]
    print(sorted(f.result() for f in as_completed(futures)))
    print(pool.submit(lambda: 1 / 0).exception())
