import asyncio


async def work(n, semaphore):
    async with semaphore:
        print(f"start {n}")
        await asyncio.sleep(0.1)
        print(f"end {n}")


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*(work(n, semaphore) for n in range(4)))


asyncio.run(main())
