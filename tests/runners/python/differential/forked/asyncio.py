import asyncio


async def step(n):
    await asyncio.sleep(0.01 * n)
    return n


async def main():
    print(await asyncio.gather(*map(step, (3, 1, 2))))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError as error:
        print(type(error).__name__)
    print(asyncio.current_task().get_name())


asyncio.run(main())
