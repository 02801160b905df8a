"""Tells jikko what a program looks at outside of its own folder, so that its result can be kept.

An audit hook of CPython: it sees each file that is opened and each folder that is listed, whoever
in the process does it in Python, before it happens and whether or not it is there. What it cannot
see (what child processes and C code read) it tells of, too: such results are kept shorter, or not.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys

# A record begins with f for a file, d for a folder, n for native code, p for a process, s for the
# network, u for what cannot be told; `readsIn.ts` is the reader. The first is b, and e is told at
# the end: what closed the way to tell leaves it out.

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

NETWORK = (
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.gethostname",
    "socket.getnameinfo",
    "socket.getservbyname",
    "socket.getservbyport",
    "socket.sendmsg",
    "socket.sendto",
    "socket.sethostname",
)

# What these do depends on what stands at their first argument.
TOUCHES = (
    "os.mkdir",
    "os.rmdir",
    "os.remove",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
)

# Links lead out of the program's folder unseen; functions in C, and other interpreters in the same
# process, open files that no hook is told of.
UNSEEN_EVENTS = (
    "os.symlink",
    "os.link",
    "os.fchdir",
    "sys.addaudithook",
    "ctypes.dlsym",
    "ctypes.dlsym/handle",
)
UNSEEN_MODULES = (
    "_gdbm",
    "_dbm",
    "_ctypes_test",
    "_posixshmem",
    "_interpreters",
    "_xxsubinterpreters",
    # These start processes without an event.
    "multiprocessing.popen_spawn_posix",
    "multiprocessing.popen_forkserver",
)


def make_hook(tell):
    """Makes the hook, and tells what was imported before it was there.

    Everything is bound here: globals vanish while the interpreter ends.
    """
    folder = os.path.dirname(os.getcwd()) + os.sep
    library = os.path.dirname(os.__file__) + os.sep
    packages = (library + "site-packages" + os.sep, library + "dist-packages" + os.sep)
    as_path, as_text, as_bytes = os.path.abspath, os.fsdecode, os.fsencode
    join, current, is_folder = os.path.join, os.getcwd, os.path.isdir
    text_types, integer, failures = (str, bytes), int, (OSError, TypeError, ValueError)
    fspath, null, separator, threads = os.fspath, os.devnull, os.sep, "/proc/self/task/"
    # Python's own, by which jikko came in; what else stands there belongs to the interpreter.
    customs = ("sitecustomize", "usercustomize")
    standard = frozenset(getattr(sys, "stdlib_module_names", ())).union(customs)
    unseen_modules = UNSEEN_MODULES
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
        text = as_text(path)
        path = as_path(text)
        if ".." in text:
            # Behind a link that is not the folder above by name.
            full = join(current(), text)
            if not full.startswith(folder):
                note(kind, full)
                return
            if not own(path + separator):
                kind = b"u"
        if path != null and not own(path + separator if kind == b"d" else path):
            note(kind, path)

    def imported(args):
        name, path, places = args[0], args[1], args[2]
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
                    # A package without `__init__.py` may get one.
                    package = join(place, name.replace(".", separator))
                    if is_folder(package):
                        look(b"d", package)

    def database(args):
        path = as_text(fspath(args[0]))
        if path in (":memory:", ""):
            return
        if path.startswith("file:"):
            look(b"u", path[5:].partition("?")[0])
            return
        for ending in ("", "-wal", "-journal"):
            look(b"f", path + ending)

    def library_loaded(args):
        if args[0] is not None:
            note(b"n", "ctypes")

    def connected(args):
        # The address of a socket of the machine is a path.
        note(b"u" if isinstance(args[1], text_types) else b"s", "socket.connect")

    def looking(kind):
        return lambda args: look(kind, args[0])

    def renamed(args):
        look(b"f", args[0])
        look(b"f", args[1])

    def noting(kind, event):
        return lambda args: note(kind, event)

    watched = {
        "open": looking(b"f"),
        "os.listdir": looking(b"d"),
        "os.scandir": looking(b"d"),
        "os.chdir": looking(b"d"),
        "os.rename": renamed,
        "os.getxattr": looking(b"u"),
        "os.listxattr": looking(b"u"),
        "import": imported,
        "sqlite3.connect": database,
        "ctypes.dlopen": library_loaded,
        "socket.connect": connected,
    }
    watched.update((event, looking(b"f")) for event in TOUCHES)
    watched.update((event, noting(b"p", event)) for event in STARTS)
    watched.update((event, noting(b"s", event)) for event in NETWORK)
    watched.update((event, noting(b"u", event)) for event in UNSEEN_EVENTS)
    watching = watched.get

    def hook(event, args):
        # Some events come a million times in a second, as that of `id`.
        answer = watching(event)
        if answer is None:
            return
        try:
            answer(args)
        except failures:
            note(b"u", event)

    # What `.pth` files imported before; a list, for threads may import meanwhile.
    for module in list(sys.modules.values()):
        for name in ("__file__", "__cached__"):
            file = getattr(module, name, None)
            if isinstance(file, str):
                look(b"f", file)
    return hook


def watch_reads(record):
    """Records of kind 9 from here on; a path that is too long for a record shows by its length."""
    import atexit

    def tell(data):
        record(9, 0, data, len(data))

    # The first to be registered is the last to be called.
    atexit.register(tell, b"e")
    # Without it, nothing told would look like nothing read.
    tell(b"b")
    sys.addaudithook(make_hook(tell))
