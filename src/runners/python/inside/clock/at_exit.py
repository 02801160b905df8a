"""Tells when the program ended: it may have slept after its last line."""

import atexit
import sys


def install(tell, hooks):
    """Calls `tell` after all that the program registers; `hooks` see to modules that are loaded."""
    atexit.register(tell)
    # Before 3.10 the functions belong to the module, and only those of the one loaded last count.
    if sys.version_info < (3, 10):
        hooks["atexit"] = lambda module: module.register(tell)
