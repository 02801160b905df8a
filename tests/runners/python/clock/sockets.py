# real network
import asyncio


async def main():
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    await asyncio.sleep(0.05)
    server.close()
    print("closed")


asyncio.run(main())
