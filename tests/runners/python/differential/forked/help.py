def f(a: int) -> str:
    """Says it."""


help(f)
