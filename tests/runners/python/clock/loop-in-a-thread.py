import asyncio
import threading


async def answer():
    await asyncio.sleep(0.1)
    return 42


loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()
future = asyncio.run_coroutine_threadsafe(answer(), loop)
print(future.result(timeout=1))
loop.call_soon_threadsafe(loop.stop)
