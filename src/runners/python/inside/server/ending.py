"""Ends a program without taking the interpreter apart, where nobody could tell the difference.

Half of what a short program takes is spent on freeing what it shares with the server, which the
kernel has to copy before. But all that the end of a program can still show comes from values that it
made itself and that do something when they are freed. Where there is none, its process ends at once.

What this builds on holds for CPython 3.8 to 3.13; others are left alone:

- `__main__` has `__file__` and `__cached__` until main.py has ended, by itself or by an exception that
  has been shown and then stands in `sys`. An exit by SystemExit comes before.
- `gc.get_objects` shows nothing that was frozen, so what it shows was made by the program.
"""

import os
import sys
from _frozen_importlib_external import SourceFileLoader
from _io import BufferedReader, BufferedWriter, BytesIO, FileIO, StringIO, TextIOWrapper
from _warnings import filters
from _weakref import ReferenceType

# The program must not find imported what `site` has not.
loaded = set(sys.modules)
import atexit  # noqa: E402
import gc  # noqa: E402

for name in set(sys.modules) - loaded:
    del sys.modules[name]

OLDEST_UNKNOWN = (3, 14)
# To look through more than this takes longer than it saves.
MOST_OBJECTS = 20_000

FILES = (BufferedReader, BufferedWriter, FileIO, TextIOWrapper)
HARMLESS = (BytesIO, StringIO)
# Callbacks of CPython's own `threading.local`, the latter since 3.13.
OF_THREAD_LOCALS = ("_localdummy_destroyed", "clear_locals")

# Bound here: the program may have put something else in their place. None of them runs its code.
collect, get_objects, exit_at_once, register = gc.collect, gc.get_objects, os._exit, atexit.register
FunctionType, BuiltinType, ModuleType = type(lambda: None), type(len), type(sys)
names_of_kind = type.__dict__["__dict__"].__get__
bases_of_kind = type.__dict__["__mro__"].__get__
callback_of = ReferenceType.__dict__["__callback__"].__get__


def end_quickly(known, kept):
    """To be called before the program registers anything: then this is what is called last.

    `known` are the names of modules that do nothing of their own when the process ends; of those that
    are written in Python all that they have is looked at. What is in `kept` is not freed before.
    """
    if sys.version_info >= OLDEST_UNKNOWN:
        return
    stdout, stderr, ignored = sys.stdout, sys.stderr, list(filters)

    def end(kept=kept):
        try:
            is_plain = sys.stdout is stdout and sys.stderr is stderr and warns_as_before(ignored)
            are_plain = all(is_source(sys.modules[name]) for name in sys.modules.keys() - known)
            if is_plain and are_plain and has_ended_by_itself() and shows_nothing_more():
                stdout.flush()
                stderr.flush()
                exit_at_once(0)
        except BaseException:
            pass  # CPython flushes again, and shows what is wrong.

    register(end)


def warns_as_before(ignored):
    """Whether a value that was not closed is still freed without a warning."""
    shown = sys.modules["warnings"].__dict__["filters"] if "warnings" in sys.modules else filters
    return shown is filters and filters == ignored


def is_source(module):
    """Whether a module was loaded from a file of Python's own language."""
    return type(module) is ModuleType and type(module.__dict__.get("__loader__")) is SourceFileLoader


def has_ended_by_itself():
    main = sys.modules["__main__"].__dict__
    was_taken_back = "__name__" in main and "__file__" not in main and "__cached__" not in main
    return was_taken_back and not any(name in sys.__dict__ for name in ("last_type", "last_exc"))


def shows_nothing_more():
    # CPython does the same next.
    collect()
    made = get_objects()
    if len(made) > MOST_OBJECTS:
        return False
    kinds = {id(kind): kind for kind in map(type, made)}
    telling = {key: kind for key, kind in kinds.items() if does_something(kind)}
    if not all(kind in FILES or kind in HARMLESS for kind in telling.values()):
        return False
    numbers = set(map(id, made))
    return not any(is_telling(one, telling, numbers) for one in made)


def does_something(kind):
    """Whether values of a kind do something when they are freed."""
    return any("__del__" in names_of_kind(base) for base in bases_of_kind(kind))


def is_telling(one, telling, made):
    kind = type(one)
    if id(kind) in telling:
        return kind in FILES and not one.closed
    if issubclass(kind, type):
        # Its values may be of no interest to the collector, which then does not know them.
        return "__del__" in names_of_kind(one)
    return issubclass(kind, ReferenceType) and is_of_program(callback_of(one), made)


def is_of_program(callback, made):
    """Whether a callback may run code of the program, and not only of a module that was frozen."""
    if type(callback) is FunctionType:
        return id(callback.__globals__) in made
    if type(callback) is BuiltinType:
        return callback.__name__ not in OF_THREAD_LOCALS
    return callback is not None
