import asyncio


async def main(n):
    await asyncio.sleep(0.05)
    print("run", n)


asyncio.run(main(1))
asyncio.run(main(2))
