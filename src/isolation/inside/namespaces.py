"""A world of its own: processes, network, mounts and names, with a root that holds little."""

import os

import _socket
import fcntl

import kernel
import places


def unshare(network):
    """Leaves the namespaces of the system. Children are in a new process namespace."""
    user, group = os.getuid(), os.getgid()
    flags = (
        kernel.CLONE_NEWUSER
        | kernel.CLONE_NEWNS
        | kernel.CLONE_NEWPID
        | kernel.CLONE_NEWIPC
        | kernel.CLONE_NEWUTS
        | kernel.CLONE_NEWCGROUP
    )
    kernel.call("unshare", flags if network else flags | kernel.CLONE_NEWNET)
    # The same user as before, so that files have the same owner.
    write("/proc/self/setgroups", "deny")
    write("/proc/self/uid_map", "%d %d 1" % (user, user))
    write("/proc/self/gid_map", "%d %d 1" % (group, group))


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def build_root(base, readable, memory_bytes):
    """Replaces the root by one that holds `readable`, read-only, and `base`.

    To be called as the first process of the namespace. Folders for temporary files are in memory
    and empty. They hold `memory_bytes` at most.
    """
    current, new = os.getcwd(), os.path.dirname(base)
    # Opened first: the new root hides what is below the folder that it is mounted on.
    sources = {path: os.open(path, os.O_PATH | os.O_CLOEXEC) for path in real_paths(readable)}
    devices = {path: os.open(path, os.O_PATH | os.O_CLOEXEC) for path in existing(places.DEVICES)}
    own = os.open(base, os.O_PATH | os.O_CLOEXEC)
    links = [link for path in readable for link in links_on(path)]
    in_memory = "mode=1777,size=%d" % memory_bytes

    kernel.mount(None, "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    kernel.mount("tmpfs", new, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, "mode=755,size=1m")
    show(new, sources, links, lambda path: not is_temporary(path))
    for path, source in devices.items():
        bind(source, new + path, False)
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        put_link(new + "/dev/" + name, "/proc/self/fd/%d" % number)
    put_link(new + "/dev/fd", "/proc/self/fd")
    for path in places.TEMPORARY:
        os.makedirs(new + path, exist_ok=True)
        kernel.mount("tmpfs", new + path, "tmpfs", kernel.MS_NOSUID | kernel.MS_NODEV, in_memory)
    # What lies in one of these folders would be hidden by it.
    show(new, sources, links, is_temporary)
    bind(own, new + base, True)
    os.makedirs(new + "/proc")
    restricted = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC
    kernel.mount("proc", new + "/proc", "proc", restricted)

    os.chdir(new)
    kernel.pivot_root(".", ".")
    kernel.call("umount2", b".", kernel.MNT_DETACH)
    kernel.make_read_only("/", False)
    os.chdir(current)
    for source in [*sources.values(), *devices.values(), own]:
        os.close(source)


def show(new, sources, links, is_wanted):
    """Makes what is readable, and the links on the way to it, appear in a new root."""
    for link, target in links:
        if is_wanted(link):
            put_link(new + link, target)
    for path, source in sources.items():
        if is_wanted(path):
            bind(source, new + path, is_folder(source))
            kernel.make_read_only(new + path, True)


def is_temporary(path):
    return path.startswith(tuple(folder + "/" for folder in places.TEMPORARY))


def existing(paths):
    return [path for path in paths if os.path.exists(path)]


def real_paths(paths):
    """The paths without links, without those that are below another."""
    found = []
    for path in sorted({os.path.realpath(path) for path in existing(paths)}):
        if not any(path.startswith(above + "/") for above in found):
            found.append(path)
    return found


def links_on(path):
    """The symbolic links that are passed on the way to a path: what they are called, and name."""
    found, seen = [], 0
    parts, at = path.strip("/").split("/"), ""
    while parts and seen < 40:
        at = at + "/" + parts.pop(0)
        if not os.path.islink(at):
            continue
        seen += 1
        target = os.readlink(at)
        found.append((at, target))
        whole = os.path.normpath(os.path.join(os.path.dirname(at), target))
        parts, at = whole.strip("/").split("/") + parts, ""
    return found


def put_link(path, target):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if not os.path.lexists(path):
        os.symlink(target, path)


def is_folder(descriptor):
    return os.path.isdir("/proc/self/fd/%d" % descriptor)


def bind(source, target, folder):
    if folder:
        os.makedirs(target, exist_ok=True)
    elif not os.path.exists(target):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o644))
    kernel.mount("/proc/self/fd/%d" % source, target, None, kernel.MS_BIND | kernel.MS_REC)


def raise_loopback():
    """Lets programs speak with themselves at 127.0.0.1, as many an article does."""
    set_flags, up_and_running = 0x8914, 0x41
    request = b"lo".ljust(16, b"\0") + up_and_running.to_bytes(2, "little") + bytes(22)
    with_socket = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM)
    fcntl.ioctl(with_socket.fileno(), set_flags, request)
    with_socket.close()


def close_proc():
    """Takes the settings of the kernel out of reach, which the superuser could write here too."""
    # A program that makes namespaces of its own comes to where kernels have had many holes.
    write("/proc/sys/user/max_user_namespaces", "0")
    kernel.make_read_only("/proc", False)
