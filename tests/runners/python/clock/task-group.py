# python 3.11
import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("slow", 0.15))
        group.create_task(work("fast", 0.05))
    print("all done")


asyncio.run(main())
