"""Makes a forked child the process of one program."""

import os
import sys


def renew_main():
    """The server's `__main__` is frozen: its names would not be collected at the end."""
    main = type(sys)("__main__")
    names = vars(sys.modules["__main__"])
    vars(main).clear()
    vars(main).update(names)
    sys.modules["__main__"] = main


def become(number, request, streams, settings, place):
    """Returns the parameters that the child is prepared with."""
    os.setsid()
    # From now on jikko can kill it as a whole.
    os.write(3, b"started %d %d\n" % (number, os.getpid()))
    # The control socket, which is 3, was open: the streams have higher numbers.
    for descriptor, stream in enumerate(streams, 1):
        os.dup2(stream, descriptor)
        os.close(stream)
    old, new = settings["folder"], request["folder"]
    os.chdir(request["work"])
    for name, value in place["variables"]:
        os.environ[name] = value.replace(old, new)
    main_file = request["program"]["main"]
    sys.argv[:] = [main_file, *request["argv"]]
    if hasattr(sys, "orig_argv"):
        sys.orig_argv[1:] = sys.argv
    site = sys.modules["site"]
    for name in ("USER_BASE", "USER_SITE"):
        value = getattr(site, name)
        if value:
            setattr(site, name, value.replace(old, new))
    renew_main()
    put = place["put"]
    put(place, main_file, old.encode(), new.encode())
    return request["program"]
