async def f():
    pass


f()
print("done")
