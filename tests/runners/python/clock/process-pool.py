# real subprocess
import time
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(list(pool.map(abs, [-1])))
    time.sleep(0.05)
