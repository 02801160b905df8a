import asyncio


async def steps(name):
    for n in range(3):
        await asyncio.sleep(0.05)
        print(name, n)
        await asyncio.sleep(0)
        print(name, n, "again")


async def main():
    await asyncio.gather(steps("a"), steps("b"))


asyncio.run(main())
