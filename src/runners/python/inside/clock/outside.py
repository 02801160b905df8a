"""What the virtual clock cannot be right for: the program then ends, and is run on the real one."""

import _signal
import sys

from .give_up import give_up
from .replace import replace_function

# Auditing events (https://docs.python.org/3/library/audit_events.html).
EVENTS = {
    "subprocess.Popen": "subprocess",
    "os.system": "subprocess",
    "os.fork": "subprocess",
    "os.forkpty": "subprocess",
    "os.exec": "subprocess",
    "os.posix_spawn": "subprocess",
    "os.spawn": "subprocess",
    "pty.spawn": "subprocess",
    "socket.connect": "network",
    "socket.bind": "network",
    "socket.getaddrinfo": "network",
    "socket.gethostbyname": "network",
    "socket.gethostbyaddr": "network",
    "socket.getnameinfo": "network",
    "socket.sendto": "network",
    "socket.sendmsg": "network",
    "os.kill": "signal",
    "os.killpg": "signal",
    "signal.pthread_kill": "signal",
    "sqlite3.connect": "database",
    "sys.settrace": "itself",
    "sys.setprofile": "itself",
    "sys._current_frames": "itself",
}
MODULES = {
    "multiprocessing.popen_fork": "subprocess",
    "multiprocessing.popen_spawn_posix": "subprocess",
    "multiprocessing.popen_forkserver": "subprocess",
    "multiprocessing.synchronize": "subprocess",
    "timeit": "computing",
}
TIMERS = ("alarm", "setitimer", "pause", "sigwait", "sigwaitinfo", "sigtimedwait")


def _hook(event, args):
    reason = EVENTS.get(event)
    if reason:
        give_up(reason)
    if event == "import":
        reason = MODULES.get(args[0])
        if reason:
            give_up(reason)
    elif event == "ctypes.dlopen" and args[0] is not None:
        give_up("native")


def refuse_foreign(spec):
    """Code in C that is not Python's own may ask the system for the time, or wait by itself."""
    origin = spec.origin or ""
    if origin.endswith((".so", ".pyd")) and "lib-dynload" not in origin:
        give_up("native")


def _give_up_on_signals(*_, **__):
    give_up("signal")


def install():
    for name in TIMERS:
        if hasattr(_signal, name):
            replace_function(_signal, name, _give_up_on_signals)
    sys.addaudithook(_hook)
