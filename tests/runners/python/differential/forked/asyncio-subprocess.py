import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("echo hello", stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(), process.returncode)


asyncio.run(main())
