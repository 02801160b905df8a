"""Parses code as Python runs it: with what only the compiler refuses."""

import ast
import re

TOP_LEVEL_AWAIT = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
# What the parser accepts and the compiler refuses in some places.
MISPLACED = re.compile(
    r"\b(?:return|yield|await|async|break|continue|nonlocal|global|__debug__)\b|\*|\b__future__\b"
)


def parse(code):
    """The tree, whether it awaits outside of functions, and the error of syntax."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return None, False, {"line": getattr(error, "lineno", None) or 1, "message": str(error)}
    awaits = ("await" in code or "async" in code) and awaits_outside(tree)
    if not MISPLACED.search(code):
        return tree, awaits, None
    try:
        # Errors such as `return` outside of a function show only here.
        compile(tree, "main.py", "exec", TOP_LEVEL_AWAIT if awaits else 0, True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        return None, awaits, {"line": line, "message": str(error)}
    return tree, awaits, None


def awaits_outside(node):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(child, (ast.Await, ast.AsyncFor, ast.AsyncWith)) or awaits_outside(child):
            return True
        if isinstance(child, ast.comprehension) and child.is_async:
            return True
    return False
