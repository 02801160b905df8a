import asyncio


async def work(n):
    await asyncio.sleep(0.1)
    print(n, end=" " if n < 29 else "\n")


async def main():
    await asyncio.gather(*(work(n) for n in range(30)))


asyncio.run(main())
