# real subprocess
import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('child')")
    await asyncio.wait_for(process.wait(), 10)


asyncio.run(main())
