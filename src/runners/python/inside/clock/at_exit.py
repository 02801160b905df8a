"""Tells when the program ended: it may have slept after its last line."""

import sys

_kept = []


def install(tell, hooks):
    """Calls `tell` after all that the program registers; `hooks` see to modules that are loaded."""
    was_loaded = "atexit" in sys.modules
    import atexit

    atexit.register(tell)
    if was_loaded:
        return
    # Before 3.10 the functions belong to the module, and each one that is loaded has its own.
    _kept.append(sys.modules.pop("atexit"))
    if sys.version_info < (3, 10):
        hooks["atexit"] = lambda module: module.register(tell)
