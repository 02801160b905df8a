"""Waits on the virtual clock, of one thread and of many.

The clock jumps to the next deadline when no thread can go on without it: each waits here, or for a
lock. Whoever waits here sleeps on a gate of its own. One of them, the leader, looks again and
again whether somebody can be woken, and looks on behalf of all: what they wait for may have come.
One is woken at a time, and the next not before that one stands still again or has had its turn: so
the order is that of deadlines, then that of going to wait.
"""

from . import others, real, timeline
from .give_up import give_up

SHORTEST_PAUSE = 0.00005
LONGEST_PAUSE = 0.002

_pending = object()


class Waiter:
    def __init__(self, deadline, ready):
        self.deadline = deadline
        # By so much the deadline is too early, if computing is counted.
        self.uncounted = timeline.uncounted_ns()
        self.ready = ready
        self.thread = real.thread_id()
        self.result = _pending
        self.gate = real.allocate_lock()
        real.acquire(self.gate)


_waiters = []  # In the order of going to wait.
_leaders = []  # The one that looks, or none.
_settling = real.allocate_lock()


def wait_until(deadline, ready=None):
    """Waits until `ready` returns something else than None, and returns that; None if the deadline
    comes first. Any thread may call `ready`. Without a deadline it waits for `ready` alone."""
    try:
        found = ready() if ready else None
        if found is not None:
            return found
        if others.started:
            return _wait_among_others(Waiter(deadline, ready))
    except Exception:
        give_up("error")  # A refusal of C, whose traceback would show these frames.
    if deadline is None:
        give_up("outside")  # Nobody in here could end this.
    timeline.look()
    timeline.jump(deadline)
    return None


def _wait_among_others(me):
    if not _waiters:
        timeline.begin_wait()
    _waiters.append(me)
    pause = SHORTEST_PAUSE
    spent = real.thread_time_ns()
    while me.result is _pending:
        now = real.thread_time_ns()
        timeline.leave_out(now - spent)
        spent = now
        if _settle():
            pause = SHORTEST_PAUSE
            continue
        if not _leaders:
            _leaders[:] = [me]
        if _leaders == [me]:
            real.acquire(me.gate, True, pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            real.acquire(me.gate)
    if _leaders == [me]:
        _leaders.clear()
    # Also if it was not the leader: that one may have left, and called on this one to take over.
    if not _leaders:
        for other in _waiters[:1]:
            _open(other)
    timeline.leave_out(real.thread_time_ns() - spent)
    return me.result


def _settle():
    """Wakes the one who is to be woken next; False if that is nobody yet."""
    # Not to be waited for: that would look like waiting for a lock of the program.
    if not real.acquire(_settling, False):
        return False
    try:
        return _wake_next()
    finally:
        real.release(_settling)


def _wake_next():
    waiting = {waiter.thread for waiter in _waiters}
    before = others.standing_still(waiting)
    for waiter in list(_waiters):
        found = waiter.ready() if waiter.ready else None
        if found is not None:
            return _wake(waiter, found)
    timed = [waiter for waiter in _waiters if waiter.deadline is not None]
    if not timed:
        return False
    first = min(timed, key=_deadline_of)
    if before is None:
        return timeline.compute_until(first.deadline) and _wake(first, None)
    # Nobody ran while this looked, or what it saw of one may no longer be so.
    if others.standing_still(waiting) != before:
        return False
    timeline.jump(first.deadline)
    timeline.leave_out_beyond(first.uncounted)
    return _wake(first, None)


def _deadline_of(waiter):
    return waiter.deadline


def _wake(waiter, result):
    _waiters.remove(waiter)
    timeline.end_wait(not _waiters)
    waiter.result = result
    _open(waiter)
    return True


def _open(waiter):
    try:
        real.release(waiter.gate)
    except RuntimeError:
        pass  # It is open already.
