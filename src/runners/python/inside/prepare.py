"""Prepares an interpreter for one program: the only place where that is done.

It is the same for an interpreter that was started for the program and for one that was forked for
it; what differs between programs comes in as a dict:

- `main`: name of the main file in the current folder
- `journal`: what the journal holds, `start`, `lines` or `statements`
- `cells`: folder of the plan of a program that runs cell by cell, or an empty text
- `clock`: `virtual` or `real`
- `loaded`: modules, by name, that an import finds though they are hidden; may be absent
- `reads`: true where it is to be told what the program looks at; may be absent
- `address_space`: most bytes of it; 0 where the limits stand already

Standard library only, CPython 3.8 and newer.
"""

import os
import sys


def set_limits(address_space):
    """Caps what one process may take; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    del sys.modules["resource"]
    limits = (
        ("RLIMIT_AS", address_space),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 1 << 30),
        ("RLIMIT_NOFILE", 4096),
        # The kernel counts all processes and threads of the user, not those of the program.
        ("RLIMIT_NPROC", 16384),
    )
    for name, most in limits:
        try:
            soft, hard = resource.getrlimit(getattr(resource, name))
            hard = most if hard == resource.RLIM_INFINITY else min(most, hard)
            soft = hard if soft == resource.RLIM_INFINITY else min(soft, hard)
            resource.setrlimit(getattr(resource, name), (soft, hard))
        except (AttributeError, OSError, ValueError):
            pass  # macOS, for one, refuses some of them.


def offer_cells(load, folder, record, names, hidden, clock):
    """Lets main.py, which then is one call, run the program cell by cell."""
    import builtins

    driver = load("cells.py")
    if clock:
        driver["now"] = clock.now
    builtins.__jikko_cells__ = driver["prepare"](folder, record, names, hidden)


def prepare(parameters, load):
    """Prepares for the program; `load` gives the names of a file beside this one."""
    main_file, cells = parameters["main"], parameters["cells"]
    if parameters["address_space"]:
        set_limits(parameters["address_space"])
    # As on the author's terminal; on a pipe all lines would come at the end, stderr first.
    sys.stdout.reconfigure(line_buffering=True)
    sys.stderr.reconfigure(line_buffering=True)
    # CPython 3.8 names the file as it was called, later ones by its full path.
    names = {main_file, os.path.join(os.getcwd(), main_file), "<stdin>"}
    hidden = set()
    clock = load("load_clock.py")["clock"] if parameters["clock"] == "virtual" else None
    record = load("journal.py")["keep_journal"](parameters["journal"], names, hidden, clock)
    if clock and record:
        clock.install(record, parameters.get("loaded", {}))
    if cells and record:
        offer_cells(load, cells, record, names, hidden, clock)
    # The last: what jikko itself opens is no read of the program.
    if parameters.get("reads") and record:
        load("reads.py")["watch_reads"](record)
