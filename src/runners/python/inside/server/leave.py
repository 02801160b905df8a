"""The end of the fork server, when jikko closed its socket or was killed.

Standard library only, CPython 3.8 and newer.
"""

import os

# What forks faster than it is killed is given up.
ROUNDS = 50


def leave(server):
    """jikko has gone: so does everything that it left here."""
    children = server["children"]
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
    bases = [server["read"](program)["folder"] for _, _, program in children.values()]
    for _ in range(ROUNDS):
        if kill_strays(bases) == 0:
            break
    for folder in [*bases, *server["folders"], server["settings"]["folder"]]:
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
