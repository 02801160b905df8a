import asyncio


async def work(n):
    await asyncio.sleep(n / 20)
    return n


async def main():
    for done in asyncio.as_completed([work(n) for n in (3, 1, 2)]):
        print(await done)


asyncio.run(main())
