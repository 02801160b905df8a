# python 3.11
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("too slow")
    async with asyncio.timeout(0.5) as scope:
        await asyncio.sleep(0.05)
        scope.reschedule(None)
    print("in time")


asyncio.run(main())
