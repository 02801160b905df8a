import asyncio
import time


async def ticker():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.05)


async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    time.sleep(0.2)
    print("blocked")
    await task


asyncio.run(main())
