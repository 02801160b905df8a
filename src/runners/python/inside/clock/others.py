"""Whether the other threads of the program stand still."""

import _thread

from . import real, run_queue
from .give_up import give_up
from .replace import replace_function

STUCK_NS = 100_000_000

# Whether there ever was a second thread; without one there is nothing to look at.
started = []
_seen = {}


def _noticing(start):
    def start_noticed(*args, **named):
        if not started:
            if not run_queue.can_tell():
                give_up("threads")
            started.append(True)
        return start(*args, **named)

    return start_noticed


def install():
    """Notices when a thread is started; returns which functions stand in for which."""
    names = ("start_new_thread", "start_new", "start_joinable_thread")
    starts = [(name, getattr(_thread, name, None)) for name in names]
    return [replace_function(_thread, name, _noticing(start)) for name, start in starts if start]


def standing_still(waiting):
    """What all threads have run so far, if each waits for a lock; None if one may go on by itself.

    `waiting` are the ids of those who wait for the virtual clock.
    """
    found = {}
    for task in run_queue.tasks():
        if int(task) in waiting:
            continue
        runs = run_queue.runs(task)
        if run_queue.is_in_lock(task):
            found[task] = runs
        else:
            _check_stuck(task, runs)
            return None
    _seen.clear()
    return found


def _check_stuck(task, runs):
    """Gives up if a thread waits for something that is neither a lock nor the virtual clock."""
    at = real.monotonic_ns()
    known, since = _seen.get(task, (None, at))
    if known != runs or run_queue.is_running(task):
        _seen.clear()
        _seen[task] = (runs, at)
    elif at - since > STUCK_NS:
        give_up("unseen")
