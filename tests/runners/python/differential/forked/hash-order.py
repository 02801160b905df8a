print({"a", "b", "c", "d", "e"}, hash("x"), {1, 3, 2}, frozenset("hello"))
