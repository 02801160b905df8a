a = []
a.append(a)
print(a, a == a)
b = {}
b["b"] = b
print(b)
