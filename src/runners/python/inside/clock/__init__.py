"""A virtual clock for one program: it stands still while the program computes, and jumps to the
next deadline when all of the program waits. So sleeping costs nothing, and the measured times are
exact. What the program shows is otherwise that of a plain run.

Where it cannot be right, the program ends with a reason in the journal (`give_up.py`), and jikko
runs it again on the real clock. `.github/decisions/0008-virtual-clock.md` says what is what.

Standard library only, CPython 3.8 and newer.
"""

import sys

from . import at_exit, dates, imports, locks, others, outside, selects, time_functions
from .give_up import tell_to
from .timeline import counters, now


def start():
    """Starts the clock at the present; returns what reads it."""
    counters.start()
    return now


def install(record, loaded=()):
    """Puts the virtual clock in the place of the real one, as the last thing before the program.

    `record` writes to the journal, with times of this clock from the start. `loaded` are modules, by
    name, that the program will find though they are not in `sys.modules` yet.
    """
    tell_to(record)
    modules = {**sys.modules, **dict(loaded)}
    hooks = {
        "_datetime": dates.replace_present,
        "_queue": locks.replace_simple_queue,
        "select": selects.replace_select,
        "sched": time_functions.replace_defaults,
    }
    at_exit.install(lambda: record(8, now(), b"", 0), hooks)
    replaced = [*time_functions.install(), *others.install()]
    imports.rebind(replaced, modules)
    locks.install()
    imports.see_to_loaded(hooks, modules)
    imports.watch(hooks, outside.refuse_foreign)
    outside.install()
    counters.begin()
