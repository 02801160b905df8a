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
# What forks faster than it is killed is given up.
ROUNDS = 50


def serve(settings, load):
    """Serves until jikko closes the control socket; returns in each child how to prepare it."""
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
    modules = load("server/modules.py")["offer_modules"]()
    poll = select.poll()
    poll.register(CONTROL, select.POLLIN)
    children = {}
    folders = [settings["folder"]]
    received = b""
    try:
        os.write(CONTROL, b"ready\n")
    except OSError:
        end(children, folders)  # jikko was killed while this began.
    known = modules["base"]

    def offer(names):
        nonlocal known
        if not names or not modules["load"](names.decode("ascii").split(",")):
            return
        known = modules["base"].union(modules["hidden"])
        # A collection in a child would write to all that it shares with the server, and so copy it.
        gc.freeze()

    gc.freeze()
    while True:
        blind = any(watch is None for _, watch, _ in children.values())
        ready = [number for number, _ in poll.poll(POLL_MS if blind else None)]
        try:
            reap(children, poll)
            part = os.read(CONTROL, 1 << 16) if CONTROL in ready else None
        except OSError:
            part = b""
        if part is None:
            continue
        if not part:
            end(children, folders)
        *lines, received = (received + part).split(b"\n")
        for line in lines:
            word, rest = line.split(b" ", 1)
            if word == b"folders":
                # Those that were told before have been made, if ever, and are used over and over.
                folders[1:] = [path for path in folders[1:] if os.path.exists(path)] + read(rest)
                continue
            if word == b"expect":
                offer(rest)
                continue
            number, names, program = rest.split(b" ", 2)
            number = int(number)
            offer(names)
            streams = connect(_socket, settings["socket"], number)
            pid = fork(streams)
            if pid == 0:
                close(watch for _, watch, _ in children.values() if watch is not None)
                if "threading" in sys.modules:
                    modules["renew_thread"](sys.modules["threading"])
                parameters = load("server/child.py")["become"](number, read(program), streams, settings, place)
                # To free what belongs to the server alone would take the child longer than its work.
                load("server/ending.py")["end_quickly"](known, locals())
                return {**parameters, "loaded": modules["hidden"]}
            close(streams)
            if pid is None:
                refuse(number)
                continue
            watch = watch_process(pid)
            if watch is not None:
                poll.register(watch, select.POLLIN)
            children[pid] = (number, watch, program)


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


def fork(streams):
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


def end(children, folders):
    """jikko has gone: so does everything that it left here."""
    for pid in children:
        for target, kill in ((pid, os.kill), (pid, os.killpg)):
            try:
                kill(target, 9)
            except OSError:
                pass  # It has ended already.
    for pid in children:
        try:
            os.waitpid(pid, 0)
        except OSError:
            pass  # Somebody else has waited for it.
    bases = [read(program)["folder"] for _, _, program in children.values()]
    for _ in range(ROUNDS):
        if kill_strays(bases) == 0:
            break
    for folder in bases + folders[::-1]:
        remove(folder)
    os._exit(0)


def kill_strays(bases):
    """Kills what programs put in a session of its own; returns how many there were."""
    found = 0
    for name in os.listdir("/proc"):
        if not name.isdigit() or int(name) == os.getpid():
            continue
        try:
            with open("/proc/" + name + "/environ", "rb") as file:
                environment = file.read()
            if any(base.encode() in environment for base in bases):
                os.kill(int(name), 9)
                found += 1
        except OSError:
            pass  # It has ended already, or is somebody else's.
    return found


def remove(path):
    """As shutil.rmtree, which is not imported here."""
    try:
        os.chmod(path, 0o700)
        for entry in list(os.scandir(path)):
            if entry.is_dir(follow_symlinks=False):
                remove(entry.path)
            else:
                os.unlink(entry.path)
        os.rmdir(path)
    except OSError:
        pass  # jikko removed it itself.
