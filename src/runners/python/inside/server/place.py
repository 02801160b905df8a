"""Where a program is: its main file, its folder, its environment.

CPython reads the name of the main file, and makes it a full path, long before `site` runs, so the
server was started with a long name that stands for any. CPython holds it as a C string; a child
puts the name of its own main file there, by way of /proc/self/mem. Where that cannot be done the
server ends, and jikko starts an interpreter for each program. Should a name not have been found,
the child does not find its main.py, and jikko asks the reference run.

The block of the environment that the kernel shows as /proc/PID/environ is set right as well: by
the folder in it jikko knows the processes of a program.
"""

import os
import sys


def wide(text):
    """As wchar_t on POSIX systems. A codec would leave its module behind, as would latin-1 below."""
    return b"".join([ord(character).to_bytes(4, sys.byteorder) for character in text])


def find_place(settings):
    """What `put` needs to know; None where memory cannot be written."""
    name = wide(settings["placeholder"] + "\0")
    folder = wide(os.getcwd() + "/")
    names = []
    try:
        with open("/proc/self/maps", encoding="utf-8") as file:
            areas = [line.split() for line in file]
        with open("/proc/self/stat", "rb") as file:
            # proc(5): fields 50 and 51, behind the name of the command, which may hold blanks.
            fields = file.read().rpartition(b")")[2].split()
        memory = os.open("/proc/self/mem", os.O_RDWR)
    except OSError:
        return None
    try:
        for area, rights, *rest in areas:
            path = rest[3] if len(rest) > 3 else ""
            if rights != "rw-p" or path not in ("", "[heap]"):
                continue
            start, end = (int(part, 16) for part in area.split("-"))
            content = os.pread(memory, end - start, start)
            offset = content.find(name)
            while offset >= 0:
                is_full = content[max(0, offset - len(folder)) : offset] == folder
                names.append((start + offset - (len(folder) if is_full else 0), is_full))
                offset = content.find(name, offset + 1)
        environment = int(fields[47]), int(fields[48])
        os.pread(memory, environment[1] - environment[0], environment[0])
    except (OSError, OverflowError):
        return None
    finally:
        os.close(memory)
    own = settings["folder"]
    return {
        "put": put,
        "names": names,
        "placeholder": name,
        "folder": folder,
        "environment": environment,
        "variables": [item for item in os.environ.items() if own in item[1]],
    }


def put(place, main_file, old, new):
    """Puts the main file and the folder of a program in the place of the server's."""
    memory = os.open("/proc/self/mem", os.O_RDWR)
    try:
        found = []
        for address, is_full in place["names"]:
            expected = (place["folder"] if is_full else b"") + place["placeholder"]
            # What stood elsewhere for a while may be something else by now.
            if os.pread(memory, len(expected), address) == expected:
                found.append((address, is_full))
        for address, is_full in found:
            text = os.getcwd() + "/" + main_file if is_full else main_file
            os.pwrite(memory, wide(text + "\0"), address)
        start, end = place["environment"]
        block = os.pread(memory, end - start, start)
        os.pwrite(memory, block.replace(old, new), start)
    finally:
        os.close(memory)
