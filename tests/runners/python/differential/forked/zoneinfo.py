try:
    from zoneinfo import ZoneInfo
except ImportError:
    raise SystemExit("no zoneinfo")
from datetime import datetime

print(datetime(2024, 7, 1, tzinfo=ZoneInfo("UTC")).isoformat())
ZoneInfo("No/Where")
