import asyncio


async def produce(queue):
    for n in range(3):
        await asyncio.sleep(0.05)
        print("put", n)
        await queue.put(n)
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.1)
        print("got", item)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
