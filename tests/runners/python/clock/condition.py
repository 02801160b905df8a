import asyncio


async def consumer(condition, name):
    async with condition:
        await condition.wait()
        print(name, "notified")


async def main():
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(consumer(condition, n)) for n in range(3)]
    for count in (1, 2):
        await asyncio.sleep(0.05)
        async with condition:
            condition.notify(count)
    await asyncio.gather(*tasks)


asyncio.run(main())
