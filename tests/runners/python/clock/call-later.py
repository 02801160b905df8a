import asyncio

loop = asyncio.new_event_loop()
loop.call_later(0.1, print, "later")
loop.call_soon(print, "soon")
loop.call_at(loop.time() + 0.05, print, "at")
loop.call_later(0.15, loop.stop)
loop.run_forever()
print("stopped")
loop.close()
