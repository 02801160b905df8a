import asyncio


async def work(lock, n):
    async with lock:
        print("in", n)
        await asyncio.sleep(0.05)
        print("out", n)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(work(lock, n) for n in range(3)))


asyncio.run(main())
