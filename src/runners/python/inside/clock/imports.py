"""Sees to modules of C when the program imports them, and not before: it would find them loaded."""

import _frozen_importlib
import sys

# Frames of these files are cut from tracebacks by the interpreter (Python/import.c).
FILE = "<frozen importlib._bootstrap>"

SOURCE = """
def _load_unlocked(spec):
    module = load(spec)
    loaded(spec, module)
    return module
"""


def watch(hooks, check):
    """Calls `check` with the spec of each module that is loaded, and the hook of its name with it."""
    def loaded(spec, module):
        check(spec)
        hook = hooks.get(spec.name)
        if hook:
            hook(module)

    names = {"load": _frozen_importlib._load_unlocked, "loaded": loaded}
    exec(compile(SOURCE, FILE, "exec"), names)
    _frozen_importlib._load_unlocked = names["_load_unlocked"]


def see_to_loaded(hooks, modules):
    """Does the same for what is loaded already."""
    for name, module in list(modules.items()):
        hook = hooks.get(name)
        if hook:
            hook(module)


def rebind(replaced, modules):
    """Gives modules that took functions by `from time import …` those that stand in for them."""
    stand_ins = {id(original): stand_in for original, stand_in in replaced}
    for module in list(modules.values()):
        if module is sys.modules.get("time"):
            continue
        for name, value in list(getattr(module, "__dict__", {}).items()):
            stand_in = stand_ins.get(id(value))
            if stand_in is not None:
                setattr(module, name, stand_in)
