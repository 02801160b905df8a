def f(n):
    return 1 / n


def g(n):
    return [f(k) for k in range(n)]


print("before")
g(3)
