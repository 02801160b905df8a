for n in range(20000):
    print(n, "x" * 20)
