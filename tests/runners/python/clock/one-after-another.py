import asyncio
import time


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} done")


async def main():
    start = time.perf_counter()
    await work("first", 0.1)
    await work("second", 0.05)
    print(f"elapsed: {time.perf_counter() - start:.2f} s")


asyncio.run(main())
