import asyncio


async def important():
    await asyncio.sleep(0.15)
    print("saved")


async def main():
    task = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.05)
    except asyncio.TimeoutError:
        print("timeout, still running:", not task.done())
    await task


asyncio.run(main())
