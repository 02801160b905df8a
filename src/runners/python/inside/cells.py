"""Runs a program cell by cell: the code blocks of a session, or the entries at a prompt.

`main.py` calls what `prepare` returns, so `__main__`, `__name__` and `__file__` are those of any
program. A cell that raises shows its traceback, and the next one is run all the same: later code
blocks of an article go on where an earlier one shows an exception.

Of each cell the journal gets its beginning (kind 5) and its end (kind 6), and on both standard
streams a mark stands where it begins. Of statements whose value the article states it gets the
value (kind 3), or where that is None the object whose method was called (kind 4).

Standard library only, CPython 3.8 and newer.
"""

import os
import sys
from time import monotonic_ns as now

ONLY_AST = 0x400  # ast.PyCF_ONLY_AST
TOP_LEVEL_AWAIT = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
COROUTINE = 0x80  # inspect.CO_COROUTINE


def read(path):
    # Without translation: a program's line ends are part of its string literals.
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def prepare(folder, record, names, hidden):
    """Returns the function that main.py calls."""
    import builtins

    # JSON without true, false and null is a Python expression, and needs no module.
    plan = eval(read(os.path.join(folder, "cells.json")), {"__builtins__": {}})
    source = read(os.path.join(folder, "source.py"))

    def run():
        del builtins.__jikko_cells__
        hidden.add(sys._getframe(1).f_code)
        main = sys.modules["__main__"]
        # From now on main.py is the program: tracebacks and `inspect` show its lines.
        with open(main.__file__, "w", encoding="utf-8", newline="") as file:
            file.write(source)
        run_cells(plan, source.split("\n"), main.__dict__, record, names)

    return run


def run_cells(plan, lines, namespace, record, names):
    future = future_flags()
    state = {"flags": 0, "loop": None}
    for index, cell in enumerate(plan["cells"]):
        begin(index, plan["mark"], record)
        try:
            status = run_cell(cell, lines, namespace, record, future, state)
        except SystemExit as stop:
            status = exit_status(stop)
        except BaseException as error:
            error.__traceback__ = own_part(error.__traceback__, names)
            sys.excepthook(type(error), error, error.__traceback__)
            status = 1
        flush()
        record(6, now(), b"", 0, (index, status & 0xFF))


def future_flags():
    """All flags of `from __future__ import …`: a session keeps them, as the prompt does."""
    import __future__

    flags = 0
    for name in __future__.all_feature_names:
        flags |= getattr(__future__, name).compiler_flag
    return flags


def begin(index, mark, record):
    flush()
    text = ("\0%s:%d\0" % (mark, index)).encode("ascii")
    for descriptor in (1, 2):
        try:
            os.write(descriptor, text)
        except OSError:
            pass  # The program closed it.
    record(5, now(), b"", 0, (index,))


def flush():
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        try:
            stream.flush()
        except Exception:
            pass  # Closed, or not a stream at all.


def run_cell(cell, lines, namespace, record, future, state):
    first, end = cell["lines"]
    # Blank lines before it give the cell the line numbers that it has in main.py.
    text = "\n" * (first - 1) + "\n".join(lines[first - 1 : end - 1]) + "\n"
    for code, report in compiled(cell, text, namespace, state):
        state["flags"] |= code.co_flags & future
        value = eval(code, namespace)
        if code.co_flags & COROUTINE:
            value = run_coroutine(value, state)
        if report:
            report(value, record)
    return 0


def compiled(cell, text, namespace, state):
    """The parts of a cell: what to run, and what then to tell of the value, if anything."""
    extra = TOP_LEVEL_AWAIT if cell["awaits"] else 0

    def compile_as(source, mode, name):
        return compile(source, name, mode, state["flags"] | extra, True)

    if cell["prompt"]:
        yield compile_as(text, "single", "<stdin>"), None
        return
    path = namespace["__file__"]
    if not cell["shows"]:
        yield compile_as(text, "exec", path), None
        return
    tree = compile(text, path, "exec", state["flags"] | extra | ONLY_AST, True)
    # Compiled as a whole first: an error of syntax keeps all of it from running.
    compile_as(text, "exec", path)
    waiting = []
    for node in tree.body:
        if node.lineno not in cell["shows"]:
            waiting.append(node)
            continue
        is_value = type(node).__name__ == "Expr"
        if not is_value:
            waiting.append(node)
        if waiting:
            part = type(tree)(body=waiting, type_ignores=[])
            report = None if is_value else report_name(node, namespace)
            yield compile_as(part, "exec", path), report
            waiting = []
        if is_value:
            import _ast

            part = _ast.Expression(body=node.value)
            yield compile_as(part, "eval", path), report_value(node, namespace)
    if waiting:
        yield compile_as(type(tree)(body=waiting, type_ignores=[]), "exec", path), None


def report_value(node, namespace):
    """Tells the value of an expression, or else the new state of what its method was called on."""
    receiver = getattr(getattr(node.value, "func", None), "value", None)
    name = getattr(receiver, "id", None)

    def report(value, record):
        if value is not None:
            tell(3, value, node.lineno, record)
        elif name in namespace:
            tell(4, namespace[name], node.lineno, record)

    return report


def report_name(node, namespace):
    """Tells the value of the one name that an assignment binds."""
    targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
    name = getattr(targets[0], "id", None) if len(targets) == 1 else None

    def report(_, record):
        if name in namespace:
            tell(3, namespace[name], node.lineno, record)

    return report


def tell(kind, value, line, record):
    try:
        rest = repr(value).encode("utf-8", "backslashreplace")[:65536]
    except Exception:
        return  # A plain run would not have asked for it.
    at, room = now(), 512 - 24 - 4
    while rest:
        record(kind, at, rest, len(rest), (line,))
        rest = rest[room:]


def run_coroutine(coroutine, state):
    import asyncio

    if state["loop"] is None:
        state["loop"] = asyncio.new_event_loop()
        asyncio.set_event_loop(state["loop"])
    return state["loop"].run_until_complete(coroutine)


def exit_status(stop):
    """What the interpreter makes of a SystemExit (Python/pythonrun.c, handle_system_exit)."""
    if stop.code is None:
        return 0
    if isinstance(stop.code, int):
        return stop.code
    print(stop.code, file=sys.stderr)
    return 1


def own_part(trace, names):
    """A traceback without the frames that led to the author's code."""
    while trace is not None and trace.tb_frame.f_code.co_filename not in names:
        trace = trace.tb_next
    return trace
