import asyncio


async def work(n):
    await asyncio.sleep(n / 20)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 4)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.05)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()


asyncio.run(main())
