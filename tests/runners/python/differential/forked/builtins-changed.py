import builtins

builtins.print, old = (lambda *a: old("changed", *a)), print
print("x")
