def numbers():
    try:
        yield 1
    finally:
        print("closed")


kept = [numbers()]
print(next(kept[0]))
