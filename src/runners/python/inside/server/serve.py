"""The fork server: an interpreter that waits, before its main.py, and forks a child per program.

CPython's `site` runs this, through sitecustomize. A forked child returns from `serve`, and CPython
itself goes on with it as with any `python main.py`. The server has one thread and never runs code
of an article.

jikko sends lines on the control socket: `fork ID MODULES PROGRAM`, where only the child reads what
the program is, and gets back lines: `started ID PID` from the child, `exited ID STATUS` when it has
ended, `refused ID` where it could not be forked. By `expect MODULES` it tells early what programs are
likely to import, and by `folders ALL` the names of folders before it makes them, so that none stays
should jikko be killed.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys

CONTROL = 3
# Without pidfd_open (CPython 3.8, macOS) the server looks after its children this often.
POLL_MS = 2


def serve(settings, load):
    """Serves until jikko closes the control socket; returns in each child how to prepare it."""
    server = start(settings, load)
    try:
        os.write(CONTROL, b"ready\n")
    except OSError:
        server["leave"](server)  # jikko was killed while this began.
    received = b""
    while True:
        part = wait(server)
        if part is None:
            continue
        if not part:
            server["leave"](server)
        *lines, received = (received + part).split(b"\n")
        for line in lines:
            word, rest = line.split(b" ", 1)
            if word == b"folders":
                # Those that were told before have been made, if ever, and are used over and over.
                made = [path for path in server["folders"] if os.path.exists(path)]
                server["folders"] = made + read(rest)
            elif word == b"expect":
                offer(server, rest)
            else:
                parameters = fork(server, *rest.split(b" ", 2))
                if parameters:
                    return parameters


def start(settings, load):
    """Makes ready, and gives all that the server has; ends where this cannot be one."""
    loaded = set(sys.modules)
    import _socket
    import gc
    import select

    for name in set(sys.modules) - loaded:
        del sys.modules[name]
    place = load("server/place.py")["find_place"](settings)
    if place is None:
        os._exit(3)
    load("prepare.py")["set_limits"](settings["address_space"])
    for name in ("prepare.py", "journal.py", "cells.py", "load_clock.py", "server/child.py", "server/ending.py"):
        load(name)
    modules = load("server/modules.py")["offer_modules"](load("server/ending.py")["atexit"])
    poll = select.poll()
    poll.register(CONTROL, select.POLLIN)
    gc.freeze()
    return {
        "settings": settings,
        "load": load,
        "leave": load("server/leave.py")["leave"],
        "read": read,
        "socket": _socket,
        "gc": gc,
        "select": select,
        "place": place,
        "modules": modules,
        "known": modules["base"],
        "poll": poll,
        "children": {},
        "folders": [],
    }


def wait(server):
    """What jikko sent; None where it was something else that happened, empty where it has gone."""
    children, poll = server["children"], server["poll"]
    blind = any(watch is None for _, watch, _ in children.values())
    ready = [number for number, _ in poll.poll(POLL_MS if blind else None)]
    try:
        reap(children, poll)
        return os.read(CONTROL, 1 << 16) if CONTROL in ready else None
    except OSError:
        return b""


def offer(server, names):
    """Loads modules that programs import, unless they are there."""
    modules = server["modules"]
    if not names or not modules["load"](names.decode("ascii").split(",")):
        return
    server["known"] = modules["base"].union(modules["hidden"])
    # A collection in a child would write to all that it shares with the server, and so copy it.
    server["gc"].freeze()


def fork(server, number, names, program):
    """Forks a child for a program; in the child, returns how to prepare it."""
    number = int(number)
    offer(server, names)
    streams = connect(server["socket"], server["settings"]["socket"], number)
    pid = fork_if(streams)
    if pid == 0:
        return begin(server, number, read(program), streams)
    close(streams)
    if pid is None:
        return refuse(number)
    watch = watch_process(pid)
    if watch is not None:
        server["poll"].register(watch, server["select"].POLLIN)
    server["children"][pid] = (number, watch, program)


def begin(server, number, request, streams):
    """Makes a child the process of its program."""
    close(watch for _, watch, _ in server["children"].values() if watch is not None)
    load, modules = server["load"], server["modules"]
    if "threading" in sys.modules:
        modules["renew_thread"](sys.modules["threading"])
    parameters = load("server/child.py")["become"](number, request, streams, server["settings"], server["place"])
    # To free what belongs to the server alone would take the child longer than its work.
    load("server/ending.py")["end_quickly"](server["known"], server)
    return {**parameters, "loaded": modules["hidden"]}


def read(text):
    """JSON without true, false and null is a Python expression, and needs no module."""
    return eval(text.decode("utf-8"), {"__builtins__": {}})


def connect(_socket, path, number):
    """Stdout, stderr and the journal of a program: three sockets that say what they are."""
    streams = []
    try:
        for index in range(3):
            stream = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
            try:
                stream.connect(path)
                stream.sendall(b"%d %d\n" % (number, index))
            finally:
                streams.append(stream.detach())
    except OSError:
        close(streams)
        return []
    return streams


def fork_if(streams):
    if not streams:
        return None
    try:
        return os.fork()
    except OSError:
        return None


def close(numbers):
    for number in numbers:
        os.close(number)


def watch_process(pid):
    """A file descriptor that can be read when the process has ended."""
    try:
        return os.pidfd_open(pid)
    except (AttributeError, OSError):
        return None


def reap(children, poll):
    for pid in list(children):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended == 0:
            continue
        number, watch, _ = children.pop(pid)
        if watch is not None:
            poll.unregister(watch)
            os.close(watch)
        os.write(CONTROL, b"exited %d %d\n" % (number, status))


def refuse(number):
    try:
        os.write(CONTROL, b"refused %d\n" % number)
    except OSError:
        pass  # jikko has gone: the next look at the socket shows it.
