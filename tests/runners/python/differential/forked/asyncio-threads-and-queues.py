import asyncio


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    await queue.put(await loop.run_in_executor(None, sum, [1, 2]))
    print(await queue.get())


asyncio.run(main())
