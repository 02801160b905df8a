"""Tells jikko which lines of output a program wrote when, and in which order.

Standard library only, CPython 3.8 and newer.
"""

import os
import sys


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


def keep_journal(detail, names, hidden, clock=None):
    """Starts the journal: of the start only, of every line too, or of every statement's writes.

    `clock` is the virtual one, or None for the system's.
    """
    if clock:
        now = clock.start()
    else:
        from time import monotonic_ns as now

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
