import asyncio


async def fetch_user(user_id):
    print(f"fetching {user_id}")
    await asyncio.sleep(0.1)
    return f"user {user_id}"


async def main():
    users = await asyncio.gather(*(fetch_user(n) for n in range(3)))
    print(users)


asyncio.run(main())
