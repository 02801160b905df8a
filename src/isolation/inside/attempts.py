"""Tries what isolation is to keep programs from; prints what is closed, one word a line.

    python -c attempts.py OUTSIDE PORT PID

OUTSIDE is a folder with a file `planted`; at PORT of this machine somebody listens; PID is a
process of the same user.
"""

import os
import socket
import sys

outside, port, pid = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])


def read_file():
    open(os.path.join(outside, "planted")).close()


def write_file():
    open(os.path.join(outside, "written"), "w").close()


def connect():
    socket.create_connection(("127.0.0.1", port), 5).close()


def signal_process():
    os.kill(pid, 0)


def read_environment():
    with open("/proc/%d/environ" % pid, "rb") as file:
        file.read()


def use_network():
    with open("/proc/net/dev") as file:
        names = [line.split(":")[0].strip() for line in file if ":" in line]
    if names == ["lo"]:
        raise OSError("there is none but its own")


def is_closed(attempt):
    try:
        attempt()
    except OSError:
        return True
    return False


ATTEMPTS = {
    "files": (read_file, write_file),
    "tcp": (connect,),
    "processes": (signal_process, read_environment),
    "network": (connect, use_network),
}

print("started")
for name, attempts in ATTEMPTS.items():
    if all([is_closed(attempt) for attempt in attempts]):
        print(name)
