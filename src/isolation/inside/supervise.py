"""Sees to it that a program ends with all that it started, and passes its end on."""

import os
import time

import _signal as signal

import kernel

# After the end of its first process, what a program left behind may write for so long.
GRACE_SECONDS = 0.15
PATIENCE_SECONDS = 5


class Stopped(BaseException):
    """Somebody asked for the end, or the parent has died."""


def listen():
    """Lets SIGTERM raise `Stopped`, and SIGHUP too, which comes at the death of the parent."""

    def stop(number, frame):
        # Once is enough: each thread of the parent that ends sends it again.
        for again in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(again, signal.SIG_IGN)
        raise Stopped(number)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGHUP, stop)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGHUP)


def start(command, prepare):
    """Forks, prepares the child by calling `prepare`, and executes the command in it.

    The command leads a session of its own, and dies with its parent.
    """
    pid = os.fork()
    if pid:
        return pid
    try:
        os.setsid()
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        prepare()
        # CPython ignores these, which a program would inherit; a handler does not outlive exec.
        for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        os.execv(command[0], command)
    except BaseException as error:
        os.write(2, ("jikko: cannot start the program: %r\n" % (error,)).encode())
    os._exit(126)


def wait_for(pid):
    """Waits for the end of a child, reaping on the way; returns its status as wait(2) tells it."""
    while True:
        ended, status = os.waitpid(-1, 0)
        if ended == pid:
            return status


def wait_for_others():
    """Lets what is left come to its end for a moment; true when nothing is left."""
    deadline = time.monotonic() + GRACE_SECONDS
    while time.monotonic() < deadline:
        if reap():
            return True
        time.sleep(0.003)
    return reap()


def reap():
    """True when there is no child any more."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return True
    return False


def kill_descendants():
    """Kills all that descends from this process, which as a subreaper has inherited the orphans."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not reap() and time.monotonic() < deadline:
        for pid in descendants():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        time.sleep(0.001)


def descendants():
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            children.setdefault(parent_of(name), []).append(int(name))
    found, waiting = [], [os.getpid()]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def parent_of(pid):
    try:
        with open("/proc/%s/stat" % pid, "rb") as file:
            stat = file.read()
    except OSError:
        return None
    # The second field is the command's name in parentheses, which may hold anything.
    return int(stat[stat.rindex(b")") + 2 :].split()[1])


def end_like(status):
    """Ends this process as the program ended, by the same signal or with the same status."""
    if not os.WIFSIGNALED(status):
        os._exit(os.WEXITSTATUS(status))
    number = os.WTERMSIG(status)
    if number != signal.SIGKILL:
        signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    os._exit(128 + number)
