import time

start = time.perf_counter()
time.sleep(0.1)
end = time.perf_counter()
print(f"{end - start:.1f}")
start = time.monotonic_ns()
time.sleep(0.05)
print((time.monotonic_ns() - start) // 10_000_000)
