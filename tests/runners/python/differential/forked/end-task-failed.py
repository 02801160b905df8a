import asyncio


async def fail():
    raise ValueError("nobody asks")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    return task


task = asyncio.run(main())
print("done")
