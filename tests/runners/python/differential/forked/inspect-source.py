import inspect


def f(a, *, b=2):
    "A docstring."
    return a


print(inspect.getsource(f))
print(inspect.signature(f), inspect.getfile(f) == __file__, inspect.getdoc(f))
