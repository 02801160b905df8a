"""The statements of code and the modules that they import."""

import ast


def statements_of(tree):
    """Every statement, outer ones first: lines, column, kind, and whether it is at the top."""
    found = []

    def visit(node, depth):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                found.append(
                    {
                        "line": first_line(child),
                        "endLine": child.end_lineno,
                        "column": child.col_offset,
                        "kind": kind_of(child),
                        "depth": depth,
                    }
                )
            visit(child, depth + isinstance(child, ast.stmt))

    visit(tree, 0)
    return found


def first_line(node):
    """Of a definition with its decorators: what goes wrong in it may be shown there."""
    return min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])


def kind_of(node):
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return "definition"
    if hasattr(node, "body"):
        return "compound"
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return "annotation"
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
        targets = getattr(node, "targets", None) or [node.target]
        is_name = len(targets) == 1 and isinstance(targets[0], ast.Name)
        return "assignment" if is_name else "other"
    if not isinstance(node, ast.Expr):
        return "other"
    value = node.value
    if isinstance(value, ast.Await):
        value = value.value
    if not isinstance(value, ast.Call):
        return "value"
    name = getattr(value.func, "id", None) or getattr(value.func, "attr", None)
    return "print" if name in ("print", "pprint", "pp", "display") else "call"


def imports_of(tree):
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found.add(module)
            joint = "" if module.endswith(".") else "."
            found.update(module + joint + alias.name for alias in node.names)
    return sorted(found)
