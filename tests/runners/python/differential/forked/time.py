import time

a = time.perf_counter()
time.sleep(0.01)
b = time.perf_counter()
print(0.009 < b - a < 5, time.tzname, time.strftime("%Z", time.localtime(0)), time.monotonic() > 0)
