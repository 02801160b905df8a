# python 3.11
import asyncio


async def fails():
    await asyncio.sleep(0.05)
    raise ValueError("no")


async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(fails())
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
