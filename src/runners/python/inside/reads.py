"""Tells jikko what a program looks at outside of its own folder, so that its result can be kept.

An audit hook of CPython: it sees each file that is opened and each folder that is listed, whoever
in the process does it in Python, before it happens and whether or not it is there. What it cannot
see (what child processes and C code read) it tells of, too: such results are kept shorter, or not.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys

# A record begins with f for a file, d for a folder, n for native code, p for a process, s for the
# network, u for what cannot be told; `readsIn.ts` is the reader.

# More paths than this are no longer told one by one.
MOST = 4000

STARTS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "pty.spawn",
)

# Links lead out of the program's folder unseen; these modules open files in C.
UNSEEN_EVENTS = ("os.symlink", "os.link", "os.fchdir", "sys.addaudithook")
UNSEEN_MODULES = ("_gdbm", "_dbm", "_ctypes_test", "_posixshmem")


def make_hook(tell):
    """Makes the hook. Everything is bound here: globals vanish while the interpreter ends."""
    folder = os.path.dirname(os.getcwd()) + os.sep
    library = os.path.dirname(os.__file__) + os.sep
    packages = (library + "site-packages" + os.sep, library + "dist-packages" + os.sep)
    as_path, as_text, as_bytes = os.path.abspath, os.fsdecode, os.fsencode
    text_types, integer, failures = (str, bytes), int, (OSError, TypeError, ValueError)
    fspath, null, separator, threads = os.fspath, os.devnull, os.sep, "/proc/self/task/"
    # Python's own, by which jikko came in; what else stands there belongs to the interpreter.
    customs = ("sitecustomize", "usercustomize")
    standard = frozenset(getattr(sys, "stdlib_module_names", ())).union(customs)
    starts, unseen_events, unseen_modules = STARTS, UNSEEN_EVENTS, UNSEEN_MODULES
    told, most, length = set(), MOST, len

    def own(path):
        """What comes with the interpreter changes with it, and is not told one by one."""
        if path.startswith(folder):
            return True
        if path.startswith(library):
            return not path.startswith(packages)
        # The virtual clock looks there whether threads wait.
        return path.startswith(threads)

    def note(kind, path):
        if (kind, path) in told:
            return
        if length(told) >= most:
            kind, path = b"u", "many"
        told.add((kind, path))
        tell(kind + as_bytes(path))

    def look(kind, path):
        if path is None:
            path = "."
        elif isinstance(path, integer):
            # A descriptor of a folder or file that was opened before; or one that it was given.
            if kind == b"d":
                note(b"u", "descriptor")
            return
        elif not isinstance(path, text_types):
            path = fspath(path)
        path = as_path(as_text(path))
        if path != null and not own(path + separator if kind == b"d" else path):
            note(kind, path)

    def imported(name, path, places):
        if name in unseen_modules:
            note(b"u", name)
        if path:
            if not own(path):
                note(b"n", path)
        elif name.partition(".")[0] not in standard:
            # What lies there was listed before the program began, and is looked up in memory.
            for place in places or ():
                if place:
                    look(b"d", place)

    def hook(event, args):
        try:
            if event == "open":
                look(b"f", args[0])
            elif event == "os.listdir" or event == "os.scandir":
                look(b"d", args[0])
            elif event == "import":
                imported(args[0], args[1], args[2])
            elif event == "sqlite3.connect" and args[0] not in (":memory:", ""):
                look(b"f", args[0])
            elif event == "ctypes.dlopen" and args[0] is not None:
                note(b"n", "ctypes")
            elif event in starts:
                note(b"p", event)
            elif event.startswith("socket.") and event != "socket.__new__":
                note(b"s", event)
            elif event in unseen_events:
                note(b"u", event)
        except failures:
            note(b"u", event)

    return hook


def watch_reads(record):
    """Records of kind 9 from here on; a path that is too long for a record shows by its length."""

    def tell(data):
        record(9, 0, data, len(data))

    sys.addaudithook(make_hook(tell))
    # Without it, nothing told would look like nothing read.
    tell(b"b")
