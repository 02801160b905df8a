import copy

a = [1, [2, {"k": (3,)}]]
b = copy.deepcopy(a)
b[1][1]["k"] = None
print(a, b)
