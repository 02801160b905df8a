"""Starts a command under protection, and sees to its end.

    python -I -S -B launch.py LEVEL OPTION… -- COMMAND…

LEVEL is `limits`, `files` or `full`. Options: `--base=FOLDER`, the folder of the run, which the
command may write; `--read=PATH`, repeated, what it may read beside the system; `--network`, where
it may use the network; `--file-bytes=N`, how large a file may become; `--memory-bytes=N`, how much
folders in memory may hold. The exit status is the command's. Of all that the command started,
nothing is left.

The command sees a plain start: its arguments, environment, streams and file descriptors are those
of this process. Linux only. Standard library only, CPython 3.8 and newer.
"""

import os
import resource
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import capabilities  # noqa: E402
import kernel  # noqa: E402
import landlock  # noqa: E402
import places  # noqa: E402
import supervise  # noqa: E402

WRITABLE_OF_SYSTEM = (*places.DEVICES, places.SHARED_MEMORY)
WRITABLE_IN_NAMESPACES = (*WRITABLE_OF_SYSTEM, "/tmp", "/var/tmp")


def main(arguments):
    level, split = arguments[0], arguments.index("--")
    options = read_options(arguments[1:split])
    command = arguments[split + 1 :]
    supervise.listen()
    try:
        run = run_in_namespaces if level == "full" else run_as_subreaper
        status = run(level, options, command)
    except supervise.Stopped as stopped:
        status = 9
        # Should jikko have been killed, nobody else is left to remove its folder. Who asks for the
        # parent instead may still see it: the signal comes at the end of its first thread.
        if stopped.args == (supervise.signal.SIGHUP,):
            remove(options["base"])
    supervise.end_like(status)


def read_options(given):
    options = {"read": [], "network": False}
    for option in given:
        name, _, value = option[2:].partition("=")
        if name == "read":
            options["read"].append(value)
        elif name == "network":
            options["network"] = True
        else:
            options[name] = int(value) if name.endswith("-bytes") else value
    return options


def remove(base):
    import shutil

    shutil.rmtree(base, ignore_errors=True)


def run_as_subreaper(level, options, command):
    kernel.prctl(kernel.PR_SET_CHILD_SUBREAPER, 1)
    confine = None
    if level == "files":
        confine = confinement(options, [*readable_of(options), "/proc"], WRITABLE_OF_SYSTEM)
        if confine is None:
            raise OSError("the kernel has no Landlock")

    def prepare_here():
        if confine:
            # With others of them, the kernel shows the environment of any process.
            capabilities.keep(capabilities.ON_FILES)
        prepare(options, confine)

    pid = supervise.start(command, prepare_here)
    try:
        leave(descriptors())
        status = supervise.wait_for(pid)
        if not supervise.wait_for_others():
            supervise.kill_descendants()
        return status
    except supervise.Stopped:
        supervise.kill_descendants()
        raise


def run_in_namespaces(level, options, command):
    import namespaces

    namespaces.unshare(options["network"])
    reader, writer = os.pipe()
    # Looked up here: the child gives both another root, whose /proc does not know this process.
    opened = descriptors()
    init = os.fork()
    if init == 0:
        be_first(namespaces, options, command, writer)
    try:
        leave(opened, keep=reader)
        told = os.read(reader, 4)
        os.waitpid(init, 0)
    except supervise.Stopped:
        os.kill(init, 9)
        os.waitpid(init, 0)
        raise
    return int.from_bytes(told, "little") if told else 9


def be_first(namespaces, options, command, writer):
    """As the first process of the namespace: with its end everything in it ends."""
    status = 126 << 8
    try:
        import _signal as signal

        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        kernel.prctl(kernel.PR_SET_PDEATHSIG, 9)
        if not options["network"]:
            namespaces.raise_loopback()
        namespaces.build_root(options["base"], readable_of(options), options["memory-bytes"])
        namespaces.close_proc()
        # The new root says the same already, but for signals and memory of this process.
        confine = confinement({**options, "network": True}, ["/"], WRITABLE_IN_NAMESPACES)
        # Its environment and memory are no business of the program's.
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)

        def prepare_in_namespace():
            capabilities.keep(capabilities.ON_FILES + capabilities.ON_PROCESSES)
            kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
            prepare(options, confine)

        pid = supervise.start(command, prepare_in_namespace)
        leave(descriptors(), keep=writer)
        status = supervise.wait_for(pid)
        supervise.wait_for_others()
    except BaseException as error:
        try:
            os.write(2, ("jikko: cannot protect the program: %r\n" % (error,)).encode())
        except OSError:
            pass
    os.write(writer, status.to_bytes(4, "little"))
    os._exit(0)


def readable_of(options):
    resolver = places.RESOLVER if options["network"] else ()
    return [*places.READABLE, *resolver, *options["read"]]


def confinement(options, readable, writable):
    """A function that confines its process; None where the kernel has no Landlock."""
    features = landlock.find_features()
    if features is None:
        return None
    confine = landlock.make_confine(features, options["network"])
    return lambda: confine(readable, [*writable, options["base"]])


def prepare(options, confine):
    most = options["file-bytes"]
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if confine:
        confine()


def descriptors():
    return [int(name) for name in os.listdir("/proc/self/fd")]


def leave(opened, keep=-1):
    """Who reads the streams of the program is to see their end when the program closes them."""
    for descriptor in opened:
        if descriptor != keep:
            try:
                os.close(descriptor)
            except OSError:
                pass


main(sys.argv[1:])
