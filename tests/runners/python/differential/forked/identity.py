a = object()
print(id(a) == id(a), hash(a) == hash(a), a, type(a))
x = 256
print(x is 256 + 0)
