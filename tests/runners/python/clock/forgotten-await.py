import asyncio


async def fetch_user():
    await asyncio.sleep(1)


async def main():
    fetch_user()
    await asyncio.sleep(0.05)
    print("done")


asyncio.run(main())
