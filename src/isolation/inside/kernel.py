"""The system calls that Python has no function for. Linux only."""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNS = 0x00020000
CLONE_NEWCGROUP = 0x02000000
CLONE_NEWUTS = 0x04000000
CLONE_NEWIPC = 0x08000000
CLONE_NEWUSER = 0x10000000
CLONE_NEWPID = 0x20000000
CLONE_NEWNET = 0x40000000

MS_NOSUID, MS_NODEV, MS_NOEXEC = 2, 4, 8
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 1 << 18
MNT_DETACH = 2

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_CAPBSET_READ = 23
PR_CAPBSET_DROP = 24
PR_SET_CHILD_SUBREAPER = 36
PR_SET_NO_NEW_PRIVS = 38

# The same on every architecture, as all that came after 2019.
MOUNT_SETATTR = 442
PIVOT_ROOT = {"x86_64": 155, "aarch64": 41, "riscv64": 41}


def call(name, *arguments):
    """Calls a function of libc; raises OSError with the name where it answers -1."""
    function = getattr(libc, name)
    # The others return an `int`, whose upper half of the register means nothing.
    function.restype = ctypes.c_long if name == "syscall" else ctypes.c_int
    result = function(*[as_long(argument) for argument in arguments])
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, "%s: %s" % (name, os.strerror(number)))
    return result


def as_long(argument):
    """All arguments are as wide as a register; ctypes alone would pass an `int` of 32 bits."""
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


def prctl(option, value=0):
    return call("prctl", option, value, 0, 0, 0)


def mount(source, target, kind, flags, options=None):
    def encoded(text):
        return None if text is None else os.fsencode(text)

    call("mount", *[encoded(text) for text in (source, target, kind)], flags, encoded(options))


def make_read_only(path, recursive):
    """Takes writing and set-user-ID away from a mount."""
    at_current_folder, at_recursive = -100, 0x8000
    attributes = (1 | 2).to_bytes(8, "little") + bytes(24)
    flags = at_recursive if recursive else 0
    call(
        "syscall",
        MOUNT_SETATTR,
        at_current_folder,
        os.fsencode(path),
        flags,
        attributes,
        len(attributes),
    )


def pivot_root(new, old):
    call("syscall", PIVOT_ROOT[os.uname().machine], os.fsencode(new), os.fsencode(old))
