"""The virtual time: stands still while the program computes a little, and jumps when it waits.

Two things move it besides jumps. Each reading adds a tick, so that what happened later has a later
time: asyncio orders timers by it. And computing that is long enough to be seen counts as it would
on the real clock: up to `UNCOUNTED_NS` of it is left out, the rest is added as a whole.

Times are nanoseconds of `time.monotonic_ns()`.
"""

from itertools import count

from . import real, run_queue
from .give_up import give_up

TICK_NS = 100
# Less than half of what `elapsedFigures.ts` lets a machine be slower.
UNCOUNTED_NS = 20_000_000
# CPython lets another thread run after so long (sys.getswitchinterval).
TURN_NS = 5_000_000
LOOK_EVERY_NS = 2_000_000
# What waits without being seen for longer than this is told from the noise of the machine.
UNSEEN_NS = 100_000_000
UNSEEN_SHARE = 0.05
CHECK_NS = 10_000_000

class Counters:
    """What was counted so far; its only instance is `counters`."""

    def start(self):
        """Sets the clock to the present: the package may have been loaded long before."""
        self.since_epoch = real.time_ns() - real.monotonic_ns()
        # A time, and the ticks since: replaced as one, for threads read it without a lock.
        self.point = (real.monotonic_ns(), count())
        self.begin()

    def begin(self):
        """Begins to count; what was done before does not."""
        wall, cpu = _real_times()
        self.looked_at = wall
        # The computing before these is part of the time, or was left out for good.
        self.counted_wall, self.counted_cpu = wall, cpu
        self.woke_cpu = cpu
        # Since then nobody has been in a wait that is known; None while somebody is.
        self.awake = (wall, cpu, run_queue.delays())
        self.awake_ns = self.unseen_ns = 0


counters = Counters()
_counting = real.allocate_lock()


def now():
    """Reads the virtual clock."""
    if real.monotonic_ns() - counters.looked_at > LOOK_EVERY_NS:
        look()
    start, ticks = counters.point
    return start + TICK_NS * next(ticks)


def epoch_ns():
    return now() + counters.since_epoch


def jump(to):
    """Moves the clock on to a time; never back."""
    if to > _peek():
        counters.point = (to, count())


def look():
    """Counts what was computed, and looks for waits that nobody saw."""
    if not real.acquire(_counting, False):
        return
    try:
        counters.looked_at = real.monotonic_ns()
        computed = uncounted_ns()
        if computed > UNCOUNTED_NS:
            jump(_peek() + computed)
            counters.counted_wall, counters.counted_cpu = _real_times()
        if counters.awake:
            _check_unseen()
    finally:
        real.release(_counting)


def compute_until(deadline):
    """Moves the clock to a deadline if what was computed since somebody woke reaches that far."""
    if real.process_time_ns() - counters.woke_cpu < TURN_NS:
        return False
    if not real.acquire(_counting, False):
        return False
    try:
        needed = max(0, deadline - _peek())
        if needed > uncounted_ns():
            return False
        jump(deadline)
        counters.counted_wall += needed
        counters.counted_cpu += needed
        return True
    finally:
        real.release(_counting)


def begin_wait():
    """Tells that somebody waits now, whom it needs no net to see."""
    look()
    counters.awake = None


def end_wait(nobody_waits):
    """Tells that somebody was woken, and whether nobody is left who waits."""
    counters.woke_cpu = real.process_time_ns()
    if nobody_waits:
        counters.awake = (real.monotonic_ns(), counters.woke_cpu, run_queue.delays())


def leave_out(cpu):
    """Does not count computing of the clock itself."""
    counters.counted_cpu += cpu
    counters.woke_cpu += cpu


def leave_out_beyond(uncounted):
    """Does not count what was computed while the clock had to come to a deadline anyway."""
    beyond = max(0, uncounted_ns() - uncounted)
    counters.counted_cpu += beyond
    counters.counted_wall += beyond


def _peek():
    start, ticks = counters.point
    return start + TICK_NS * next(ticks)


def _real_times():
    return real.monotonic_ns(), real.process_time_ns()


def uncounted_ns():
    """Computing not counted yet; of several threads at once no more than time has passed."""
    wall, cpu = _real_times()
    return min(wall - counters.counted_wall, cpu - counters.counted_cpu)


def _check_unseen():
    """Neither waiting where it is seen, nor computing, nor in the queue for a core: what is left of
    the time was waited for in another way."""
    began, began_cpu, delays = counters.awake
    wall, cpu = _real_times()
    idle = (wall - began) - (cpu - began_cpu)
    # To ask for the delay is dear, and mostly not needed.
    if idle < CHECK_NS:
        return
    counters.awake_ns += wall - began
    counters.unseen_ns += max(0, idle - run_queue.delay_since(delays))
    counters.awake = (wall, cpu, run_queue.delays())
    if counters.unseen_ns > UNSEEN_NS + counters.awake_ns * UNSEEN_SHARE:
        give_up("unseen")
