import contextvars

var = contextvars.ContextVar("var", default=0)
ctx = contextvars.copy_context()
ctx.run(var.set, 5)
print(var.get(), ctx[var], var)
