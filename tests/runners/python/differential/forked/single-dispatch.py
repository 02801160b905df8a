from functools import singledispatch


@singledispatch
def show(x):
    return "any"


@show.register(int)
def _(x):
    return "int"


print(show(1), show("a"), sorted(t.__name__ for t in show.registry))
