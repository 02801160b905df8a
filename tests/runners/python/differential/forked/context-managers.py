import contextlib


@contextlib.contextmanager
def block(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)


with block("a"), contextlib.suppress(ValueError):
    raise ValueError
with block("b"):
    raise KeyError("through")
