import weakref


class V:
    pass


table = weakref.WeakValueDictionary()
v = table["a"] = V()
print(list(table))
del v
print(list(table))
