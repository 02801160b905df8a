import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def connection():
    print("connect")
    await asyncio.sleep(0.05)
    try:
        yield "data"
    finally:
        await asyncio.sleep(0.05)
        print("close")


async def main():
    async with connection() as data:
        print(data)


asyncio.run(main())
