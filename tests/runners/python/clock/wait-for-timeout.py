import asyncio


async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.1)
    except asyncio.TimeoutError as error:
        print("timeout", type(error))


asyncio.run(main())
