namespace = {}
exec("def f():\n    return undefined_name", namespace)
print(eval("1 + 1"), sorted(namespace)[:1])
namespace["f"]()
