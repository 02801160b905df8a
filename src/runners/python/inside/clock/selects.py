"""Waits for file descriptors. Those of the program itself, as the pipe by which asyncio wakes its
loop, are seen to at once; what comes from outside takes real time, and `outside.py` rules it out."""

from . import timeline
from .replace import replace_function, replace_method
from .time_functions import NS, nanoseconds
from .waiting import wait_until

# As exact as the system is; asyncio counts on it that timers of nearly one time come together.
STEP_NS = 100_000


def _deadline(ns):
    return timeline.now() - (-ns // STEP_NS) * STEP_NS


def _wait(look, timeout, unit, nothing):
    """Waits like C: for ever without a timeout or with a negative one.

    `look` does not wait. `unit` is that of the timeout, in nanoseconds.
    """
    if timeout is None or timeout < 0:
        return wait_until(None, lambda: look() or None)
    wanted = nanoseconds(timeout * unit / NS)
    if not wanted:
        return look()
    return wait_until(_deadline(wanted), lambda: look() or None) or nothing


def _replace_poll(cls, unit):
    original = cls.poll

    def poll(poller, timeout=None, *args, **named):
        return _wait(lambda: original(poller, 0, *args, **named), timeout, unit, [])

    replace_method(cls, "poll", poll)


def _replace_control(cls):
    original = cls.control

    def control(queue, changes, max_events, timeout=None):
        if max_events == 0:
            return original(queue, changes, max_events, timeout)
        if changes is not None:
            original(queue, changes, 0, 0)
        return _wait(lambda: original(queue, None, max_events, 0), timeout, NS, [])

    replace_method(cls, "control", control)


def replace_select(module):
    """All that the module `select` has."""
    original = module.select

    def select(*args):
        if len(args) < 3 or len(args) > 4:
            return original(*args)
        sets, timeout = args[:3], args[3] if len(args) == 4 else None

        def look():
            found = original(*sets, 0)
            return found if any(found) else None

        return _wait(look, timeout, NS, None) or ([], [], [])

    replace_function(module, "select", select)
    if hasattr(module, "epoll"):
        _replace_poll(module.epoll, NS)
    if hasattr(module, "poll"):
        _replace_poll(type(module.poll()), NS // 1000)
    if hasattr(module, "kqueue"):
        _replace_control(module.kqueue)
