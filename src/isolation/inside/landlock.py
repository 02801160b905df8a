"""Landlock: takes files, TCP and signals away from this process and all that it starts.

What is taken can never be given back, and rules of a second call apply beside those of the first.
See landlock(7). Standard library only, CPython 3.8 and newer.
"""

import os

import kernel

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
READ = EXECUTE | READ_FILE | READ_DIR
ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
TCP = 3
ABSTRACT_SOCKETS_AND_SIGNALS = 3

# What each version of the interface can take away: rights on files, on ports, scopes.
FEATURES = (
    ((1 << 16) - 1, TCP, ABSTRACT_SOCKETS_AND_SIGNALS),
    ((1 << 16) - 1, TCP, 0),
    ((1 << 15) - 1, TCP, 0),
    ((1 << 15) - 1, 0, 0),
    ((1 << 14) - 1, 0, 0),
    ((1 << 13) - 1, 0, 0),
)


def find_features():
    """The most that this kernel can take away, found by asking for it; None for nothing."""
    for features in FEATURES:
        try:
            os.close(create_ruleset(*features))
            return features
        except OSError:
            continue
    return None


def create_ruleset(files, network, scopes):
    # Older kernels refuse a longer structure only where the rest of it is not zero.
    attributes = b"".join(part.to_bytes(8, "little") for part in (files, network, scopes))
    return kernel.call("syscall", CREATE_RULESET, attributes, len(attributes), 0)


def make_confine(features, network):
    """Makes a function that confines its process; it imports nothing, so call it after a fork.

    `network` leaves TCP as it is.
    """
    files, tcp, scopes = features

    def confine(readable, writable):
        """Leaves these paths and what is below them, to be read or to be written as well.

        Paths that are not there make no difference.
        """
        ruleset = create_ruleset(files, 0 if network else tcp, scopes)
        try:
            for path in readable:
                allow(ruleset, path, READ)
            for path in writable:
                allow(ruleset, path, files)
            kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
            kernel.call("syscall", RESTRICT_SELF, ruleset, 0)
        finally:
            os.close(ruleset)

    def allow(ruleset, path, rights):
        try:
            descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            return
        try:
            if not os.path.isdir(path):
                rights &= ON_FILES
            rule = (rights & files).to_bytes(8, "little") + descriptor.to_bytes(4, "little")
            kernel.call("syscall", ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0)
        finally:
            os.close(descriptor)

    return confine
