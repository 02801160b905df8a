"""Prepares the interpreter for one program, then leaves no trace of itself.

CPython's `site` imports this before it opens main.py, because jikko puts the folder of this file
on PYTHONPATH. The program must find what plain `python main.py` gives it: the same sys.path,
sys.modules, os.environ, standard streams, file descriptor numbers and tracebacks.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys


def hide():
    """Takes back what led here: the variable, the entry of sys.path and its cached finder."""
    folder = os.path.dirname(__file__)
    os.environ.pop("PYTHONPATH", None)
    if folder in sys.path:
        sys.path.remove(folder)
    for path in [path for path in sys.path_importer_cache if path.startswith(folder)]:
        del sys.path_importer_cache[path]
    # site lets an import that ends in an ImportError pass as "there is no sitecustomize".
    sys.modules.pop(__name__, None)


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


def open_journal():
    """Moves the journal from 3 out of the way, or the program's first file would not be 3."""
    for number in (1023, 255, 63):
        try:
            journal = os.dup2(3, number, inheritable=False)
        except OSError:
            continue
        os.close(3)
        return journal
    return None


def make_recorder(journal):
    """Makes the function that writes one record.

    Layout, little endian: magic (4 bytes), kind (1), number of lines of the program (1), length of
    the head (2), process id (4), length written (4), monotonic nanoseconds (8), those lines (4
    each), then the head, which is the beginning of what was written. Kinds: 0 the start, 1 and 2 a
    write to that file descriptor; the rest is `cells.py`'s. `journalRecords.ts` is the reader.

    A record has at most 512 bytes, the least PIPE_BUF that POSIX allows: the kernel writes it as a
    whole, so records of forked children and of threads do not mix.
    """
    # Everything is bound here, because globals and builtins vanish while the interpreter ends.
    magic, room, least = b"\xffjk\x02", 512 - 24, min
    write, process_id, as_bytes, system_error = os.write, os.getpid, bytes, OSError
    is_open = True

    def record(kind, at, data, length, lines=()):
        nonlocal is_open
        if not is_open:
            return
        try:
            size = least(length, room - 4 * len(lines))
            write(
                journal,
                magic
                + kind.to_bytes(1, "little")
                + len(lines).to_bytes(1, "little")
                + size.to_bytes(2, "little")
                + process_id().to_bytes(4, "little")
                + length.to_bytes(4, "little")
                + at.to_bytes(8, "little")
                + b"".join([line.to_bytes(4, "little") for line in lines])
                + as_bytes(data[:size]),
            )
        except system_error as error:
            # Without errno it is not the system's, but raised by a signal handler of the program.
            if error.errno is None:
                raise
            # The program may have closed the journal; its number may soon be another file's.
            is_open = False

    return record


def watch(stream, kind, record, now):
    """Records every write that reaches the file descriptor of a text stream.

    An attribute of the instance stands before the method of its class, and BufferedWriter looks
    `write` up on each call. So the objects stay those that CPython made.
    """
    raw = stream.buffer.raw
    write_plainly, attributes = raw.write, vars(raw)
    again = InterruptedError(4, "Interrupted system call")
    system_error = OSError

    def write(data):
        # The time before the write: it can then not be later than the arrival at the reader.
        at = now()
        try:
            written = write_plainly(data)
        except system_error as error:
            # Without errno it is not the system's, but raised by a signal handler of the program.
            if error.errno is None:
                raise
        else:
            if written:
                record(kind, at, data, written)
            return written
        # BufferedWriter answers EINTR by calling again: without this function, so that the failure
        # has the traceback of a plain run.
        attributes.pop("write", None)
        raise again from None

    raw.write = write


def make_line_finder(names, hidden):
    """Makes the function that tells which lines of the program are being run, innermost first.

    `names` are the file names of the program's code, `hidden` code that is not the author's.
    """
    this_frame, most = sys._getframe, 16

    def lines():
        found = []
        # The caller's caller: above it stands the recorder alone. There is none when the interpreter
        # itself writes, as the traceback that ends a program.
        frame = this_frame(1).f_back
        while frame is not None:
            code = frame.f_code
            if code.co_filename in names and code not in hidden and frame.f_lineno:
                found.append(frame.f_lineno)
            frame = frame.f_back
        # Of a deep recursion its beginning and its end tell enough.
        return found if len(found) <= most else found[: most // 2] + found[-most // 2 :]

    return lines


def watch_statements(stream, kind, record, now, lines):
    """Records every write of a text stream with the lines of the program that made it.

    One level above `watch`: what stands in the buffer until the line ends is recorded when it is
    written. For that, the text stream must pass each write on, as `write_through` says.
    """
    stream.reconfigure(write_through=True)
    buffer = stream.buffer
    write_plainly = buffer.write

    def write(data):
        at = now()
        written = write_plainly(data)
        if written:
            record(kind, at, data, written, lines())
        return written

    buffer.write = write


def keep_journal(detail, names, hidden, now):
    """Starts the journal: of the start only, of every line too, or of every statement's writes."""
    journal = open_journal()
    if journal is None:
        return None
    record = make_recorder(journal)
    for stream, kind in ((sys.stdout, 1), (sys.stderr, 2)):
        if detail == "lines":
            watch(stream, kind, record, now)
        elif detail == "statements":
            watch_statements(stream, kind, record, now, make_line_finder(names, hidden))
    record(0, now(), b"", 0)
    return record


def take_clock(wants_virtual):
    """The clock of the journal, and what puts it in the place of the program's if it is virtual."""
    if not wants_virtual:
        from time import monotonic_ns

        return monotonic_ns, None
    import clock

    for name in list(sys.modules):
        if name.partition(".")[0] == "clock":
            del sys.modules[name]
    return clock.now, clock.install


def offer_cells(folder, record, names, hidden):
    """Lets main.py, which then is one call, run the program cell by cell."""
    import builtins

    namespace = {"__name__": "jikko_cells"}
    path = os.path.join(folder, "cells.py")
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), path, "exec"), namespace)
    builtins.__jikko_cells__ = namespace["prepare"](folder, record, names, hidden)


def prepare():
    folder = os.path.dirname(__file__)
    detail = os.environ.pop("JIKKO_JOURNAL", None)
    address_space = os.environ.pop("JIKKO_ADDRESS_SPACE", None)
    main_file = os.environ.pop("JIKKO_MAIN", "main.py")
    has_cells = os.environ.pop("JIKKO_CELLS", None)
    now, install_clock = take_clock(os.environ.pop("JIKKO_CLOCK", None) == "virtual")
    hide()
    if address_space:
        set_limits(int(address_space))
    # As on the author's terminal; on a pipe all lines would come at the end, stderr first.
    sys.stdout.reconfigure(line_buffering=True)
    sys.stderr.reconfigure(line_buffering=True)
    # CPython 3.8 names the file as it was called, later ones by its full path.
    names = {main_file, os.path.join(os.getcwd(), main_file), "<stdin>"}
    hidden = set()
    record = keep_journal(detail, names, hidden, now) if detail else None
    if install_clock and record:
        install_clock(record)
    if has_cells and record:
        offer_cells(folder, record, names, hidden)


prepare()

# The interpreter's own, if it has one; else the ImportError that site expects.
import sitecustomize  # noqa: E402
