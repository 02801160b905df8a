"""Ends a program that the virtual clock cannot be right for; jikko runs it again on the real one."""

from . import real

# The status is of no interest: `journalRecords.ts` finds the record.
STATUS = 75

_journal = []


def tell_to(record):
    """Says where reasons go: the function that writes a record."""
    _journal[:] = [record]


def give_up(reason):
    """Tells the journal the reason (kind 7), and ends the process without another word."""
    text = reason.encode("ascii")
    for record in _journal:
        record(7, 0, text, len(text))
    real.exit_at_once(STATUS)
