"""The present of the module `datetime`. Its classes stay what they are; `today` asks `time.time`."""

import _warnings
import sys

from . import timeline
from .replace import replace_method


def replace_present(module):
    """`now` and `utcnow` of the module `_datetime`."""
    cls = module.datetime
    from_timestamp = cls.__dict__["fromtimestamp"]
    utc = module.timezone.utc

    def seconds():
        return timeline.epoch_ns() // 1000 / 1_000_000

    def now(subclass, tz=None):
        return from_timestamp.__get__(None, subclass)(seconds(), tz)

    def utcnow(subclass):
        if sys.version_info >= (3, 12):
            _warn_of_utcnow()
        return from_timestamp.__get__(None, subclass)(seconds(), utc).replace(tzinfo=None)

    replace_method(cls, "now", classmethod(now))
    replace_method(cls, "utcnow", classmethod(utcnow))


def _warn_of_utcnow():
    """In the words of CPython (Modules/_datetimemodule.c, datetime_utcnow)."""
    _warnings.warn(
        "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
        "Use timezone-aware objects to represent datetimes in UTC: "
        "datetime.datetime.now(datetime.UTC).",
        DeprecationWarning,
        3,
    )
