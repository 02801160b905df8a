# `AST` is there as soon as anything was compiled.
print([c.__name__ for c in object.__subclasses__() if c.__name__ != "AST"])
