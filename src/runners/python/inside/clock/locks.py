"""Locks, threads and queues of C that are waited for with an end."""

import _thread

from . import real, timeline
from .replace import replace_method
from .time_functions import nanoseconds
from .waiting import wait_until


def _deadline(timeout):
    """When a wait ends; None where C is to decide: it has no end, does not wait, or is refused."""
    wanted = nanoseconds(timeout)
    return timeline.now() + wanted if wanted else None


def _acquire(lock, blocking=True, timeout=-1):
    deadline = None if timeout == -1 or not blocking else _deadline(timeout)
    if deadline is None:
        return real.acquire(lock, blocking, timeout)

    def ready():
        return real.acquire(lock, False) or None

    return wait_until(deadline, ready) is not None


_rlock_acquire = _thread.RLock.acquire
_rlock_release = _thread.RLock.release
_rlock_is_owned = _thread.RLock._is_owned


def _acquire_rlock(lock, blocking=True, timeout=-1):
    deadline = None if timeout == -1 or not blocking else _deadline(timeout)
    if deadline is None:
        return _rlock_acquire(lock, blocking, timeout)

    def ready():
        # Only the thread that is to own it can take it: others can tell whether it is free.
        if _rlock_is_owned(lock) or not _rlock_acquire(lock, False):
            return None
        _rlock_release(lock)
        return True

    while not _rlock_acquire(lock, False):
        if wait_until(deadline, ready) is None:
            return _rlock_acquire(lock, False)
    return True


def _replace_join():
    """The thread of C that Python 3.13 has; before it, a thread is joined through a lock."""
    handle_class = getattr(_thread, "_ThreadHandle", None)
    if handle_class is None:
        return
    join, is_done = handle_class.join, handle_class.is_done

    def join_in_time(handle, timeout=None):
        deadline = None if timeout is None else _deadline(timeout)
        if deadline is None:
            return join(handle, timeout)

        def ready():
            return is_done(handle) or None

        return join(handle, None if wait_until(deadline, ready) else 0)

    replace_method(handle_class, "join", join_in_time)


def install():
    for name in ("acquire", "acquire_lock"):
        replace_method(_thread.LockType, name, _acquire)
    replace_method(_thread.RLock, "acquire", _acquire_rlock)
    _replace_join()


def replace_simple_queue(module):
    """`SimpleQueue` of the module `_queue`."""
    get, empty = module.SimpleQueue.get, module.Empty

    def get_in_time(queue, block=True, timeout=None):
        deadline = _deadline(timeout) if block and timeout is not None else None
        if deadline is None:
            return get(queue, block, timeout)

        def ready():
            try:
                return [get(queue, False)]
            except empty:
                return None

        found = wait_until(deadline, ready)
        return found[0] if found else get(queue, False)

    replace_method(module.SimpleQueue, "get", get_in_time)
