import asyncio
import time


def blocking(n):
    time.sleep(0.1)
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    start = time.time()
    print(await asyncio.gather(*(loop.run_in_executor(None, blocking, n) for n in range(3))))
    print(f"{time.time() - start:.1f}")


asyncio.run(main())
