"""The functions of the module `time`."""

import time

from . import real, timeline
from .give_up import give_up
from .replace import replace_function
from .waiting import wait_until

NS = 1_000_000_000
# The longest that one sleep may last here: a century; C refuses more at some point.
LONGEST = 3_000_000_000

MEASURES = ("process_time", "process_time_ns", "thread_time", "thread_time_ns")
VIRTUAL_CLOCKS = ("CLOCK_MONOTONIC", "CLOCK_MONOTONIC_RAW", "CLOCK_BOOTTIME", "CLOCK_UPTIME_RAW")


def nanoseconds(seconds):
    """A time to wait, rounded up as C does; None for what only C knows how to refuse."""
    if not isinstance(seconds, (int, float)) or not 0 <= seconds < LONGEST:
        return None
    whole = int(seconds)
    rest = (seconds - whole) * NS
    return whole * NS + int(rest) + (rest > int(rest))


def _sleep(*args, **named):
    wanted = nanoseconds(args[0]) if len(args) == 1 and not named else None
    if not wanted:
        return real.sleep(*args, **named)
    wait_until(timeline.now() + wanted)


def _clock(original, read):
    """`read` without arguments; with some, C's own refusal."""

    def clock(*args, **named):
        return original(*args, **named) if args or named else read()

    return clock


def _monotonic():
    return timeline.now() / NS


def _time():
    return timeline.epoch_ns() / NS


def _of_present(original):
    """`localtime` and the like: they take the present where no time is given."""

    def present(*args, **named):
        if named or (args and (len(args) > 1 or args[0] is not None)):
            return original(*args, **named)
        return original(timeline.epoch_ns() // NS)

    return present


def _strftime(*args, **named):
    if len(args) == 1 and not named:
        args = (args[0], time.localtime())
    return real.strftime(*args, **named)


def _asctime(*args, **named):
    if not args and not named:
        args = (time.localtime(),)
    return real.asctime(*args, **named)


def _of_clock(original, unit):
    reads = {getattr(time, name): timeline.now for name in VIRTUAL_CLOCKS if hasattr(time, name)}
    if hasattr(time, "CLOCK_REALTIME"):
        reads[time.CLOCK_REALTIME] = timeline.epoch_ns

    def clock_gettime(*args, **named):
        if len(args) != 1 or named or type(args[0]) is not int:
            return original(*args, **named)
        if args[0] not in reads:
            give_up("computing")
        at = reads[args[0]]()
        return at if unit == 1 else at / unit

    return clock_gettime


def _measure(*_, **__):
    give_up("computing")


def replace_defaults(module):
    """Of the module `sched`: they were bound when it was loaded, which may have been before."""
    module.scheduler.__init__.__defaults__ = (time.monotonic, time.sleep)


def install():
    """Replaces them; returns which functions stand in for which."""
    functions = {"sleep": _sleep, "strftime": _strftime, "asctime": _asctime}
    for name, read in (
        ("monotonic", _monotonic),
        ("perf_counter", _monotonic),
        ("time", _time),
        ("monotonic_ns", timeline.now),
        ("perf_counter_ns", timeline.now),
        ("time_ns", timeline.epoch_ns),
    ):
        functions[name] = _clock(getattr(time, name), read)
    for name in ("localtime", "gmtime", "ctime"):
        functions[name] = _of_present(getattr(time, name))
    for name, unit in (("clock_gettime", NS), ("clock_gettime_ns", 1)):
        if hasattr(time, name):
            functions[name] = _of_clock(getattr(time, name), unit)
    for name in MEASURES:
        functions[name] = _measure
    return [replace_function(time, name, function) for name, function in functions.items()]
