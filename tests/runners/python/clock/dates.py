import datetime
import time
from datetime import date

before, day = datetime.datetime.now(), date.today()
time.sleep(0.1)
after = datetime.datetime.now()
print(type(after) is datetime.datetime, isinstance(after, date), date.today() - day)
print(0.1 <= (after - before).total_seconds() < 0.5)
aware = datetime.datetime.now(datetime.timezone.utc)
print(aware.tzinfo, abs(aware.timestamp() - time.time()) < 0.2, 0 <= time.time() - after.timestamp() < 0.2)
print(time.strftime("%Y") == time.ctime()[-4:] == str(time.localtime().tm_year))


class Stamp(datetime.datetime):
    pass


print(type(Stamp.now()), Stamp.now() > after)
