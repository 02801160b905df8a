# python 3.9
import asyncio
import time


def blocking():
    print("blocking starts")
    time.sleep(0.15)
    print("blocking ends")


async def main():
    await asyncio.gather(asyncio.to_thread(blocking), asyncio.sleep(0.05))
    print("both done")


asyncio.run(main())
