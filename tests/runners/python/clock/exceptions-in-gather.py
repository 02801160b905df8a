import asyncio


async def fails(n):
    await asyncio.sleep(n / 20)
    raise RuntimeError(f"failed {n}")


async def main():
    print(await asyncio.gather(fails(1), fails(2), return_exceptions=True))
    await asyncio.gather(fails(1), fails(2))


asyncio.run(main())
