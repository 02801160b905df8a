import asyncio


async def count(n):
    for i in range(n):
        await asyncio.sleep(0.05)
        yield i


async def main():
    async for i in count(3):
        print(i)
    print([i async for i in count(2)])


asyncio.run(main())
