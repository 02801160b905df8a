"""The global names that functions read or bind."""

import ast
import symtable


def global_targets(tree):
    return {
        name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names
    }


def function_globals(code):
    """The global names that functions read, by the function's name and line."""
    found = {}
    if "def " not in code and "lambda" not in code:
        return found

    def names_in(table):
        names = {
            symbol.get_name()
            for symbol in table.get_symbols()
            if symbol.is_global() and (symbol.is_referenced() or symbol.is_assigned())
        }
        for child in table.get_children():
            names |= names_in(child)
        return names

    def visit(table):
        for child in table.get_children():
            if child.get_type() == "function":
                key = (child.get_name(), child.get_lineno())
                found[key] = found.get(key, set()) | names_in(child)
            visit(child)

    try:
        visit(symtable.symtable(code, "main.py", "exec"))
    except (SyntaxError, ValueError, RecursionError):
        pass
    return found
