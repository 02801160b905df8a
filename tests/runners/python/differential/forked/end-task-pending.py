import asyncio


async def wait():
    await asyncio.sleep(10)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
task = loop.create_task(wait())
loop.run_until_complete(asyncio.sleep(0))
print("done")
