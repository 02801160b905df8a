"""Prepares the interpreter for one program, then leaves no trace of itself.

CPython's `site` imports this before it opens main.py, because jikko puts the folder of this file
on PYTHONPATH. The program must find what plain `python main.py` gives it: the same sys.path,
sys.modules, os.environ, standard streams, file descriptor numbers and tracebacks.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys


def hide():
    """Takes back what led here: the variable, the entry of sys.path and its cached finder."""
    folder = os.path.dirname(__file__)
    os.environ.pop("PYTHONPATH", None)
    if folder in sys.path:
        sys.path.remove(folder)
    sys.path_importer_cache.pop(folder, None)
    # site lets an import that ends in an ImportError pass as "there is no sitecustomize".
    sys.modules.pop(__name__, None)


loaded = {}


def load(name):
    """The names that a file beside this one defines; to import it would leave traces."""
    if name not in loaded:
        path = os.path.join(os.path.dirname(__file__), name)
        with open(path, encoding="utf-8") as file:
            loaded[name] = {"__name__": "jikko"}
            exec(compile(file.read(), path, "exec"), loaded[name])
    return loaded[name]


def prepare():
    # JSON without true, false and null is a Python expression, and needs no module.
    parameters = eval(os.environ.pop("JIKKO_PROGRAM"), {"__builtins__": {}})
    hide()
    if "serve" in parameters:
        # Comes back in each child that is forked for a program, and nowhere else.
        parameters = load("server/serve.py")["serve"](parameters["serve"], load)
    load("prepare.py")["prepare"](parameters, load)


prepare()

# The interpreter's own, if it has one; else the ImportError that site expects.
import sitecustomize  # noqa: E402
