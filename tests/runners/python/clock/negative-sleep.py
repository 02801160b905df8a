# real itself
import asyncio
import time


async def main():
    await asyncio.sleep(-1)
    print("asyncio does not mind")
    time.sleep(-1)


asyncio.run(main())
