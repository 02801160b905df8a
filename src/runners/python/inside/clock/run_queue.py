"""What Linux tells of the threads of this process: whether they stand still, and how long they
were kept from running."""

import os

from . import real

# The system call of `futex`, by machine, as <asm/unistd.h> has it.
FUTEX = {"x86_64": b"202", "aarch64": b"98"}
# FUTEX_WAIT_BITSET with and without FUTEX_PRIVATE_FLAG and FUTEX_CLOCK_REALTIME: `sem_wait`.
WAITS = (b"0x189", b"0x109", b"0x89", b"0x9")
TASKS = "/proc/self/task"


_futex = FUTEX.get(os.uname().machine) if hasattr(os, "uname") else None


def _read(task, name):
    try:
        file = real.open_file("%s/%s/%s" % (TASKS, task, name), 0)
    except OSError:
        return b""  # The thread has ended, or this is not Linux.
    try:
        return real.read_file(file, 512)
    except OSError:
        return b""
    finally:
        real.close_file(file)


def can_tell():
    """Whether threads can be told apart here; a container may forbid it."""
    return bool(_futex and _read(real.thread_id(), "syscall") and _read(real.thread_id(), "schedstat"))


def tasks():
    """Ids of all threads of the process, as text."""
    try:
        return real.list_folder(TASKS)
    except OSError:
        return []


def is_in_lock(task):
    """Whether a thread waits for a lock, without an end. Who waits for the interpreter does not:
    that wait has an end of 5 ms."""
    words = _read(task, "syscall").split()
    is_wait = len(words) > 4 and words[0] == _futex and words[2] in WAITS and words[4] == b"0x0"
    # One that is being woken still shows its system call, but is no longer asleep.
    return is_wait and _read(task, "stat").rpartition(b")")[2].startswith(b" S")


def is_running(task):
    """Whether a thread runs, or would if there were a core for it."""
    return _read(task, "syscall").startswith(b"running")


def runs(task):
    """Time on a core, time in the queue for one, and turns: equal if it has not run in between."""
    return _read(task, "schedstat")


def delays():
    """How long each thread wanted to run but had no core, in nanoseconds."""
    found = {}
    for task in tasks():
        words = runs(task).split()
        if len(words) > 1:
            found[task] = int(words[1])
    return found


def delay_since(before):
    """The delay of all threads that are still there; of those that ended it is no longer known."""
    return sum(delay - before.get(task, 0) for task, delay in delays().items())
