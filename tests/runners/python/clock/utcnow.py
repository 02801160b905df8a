import datetime
import time

before = datetime.datetime.utcnow()
time.sleep(0.05)
print((datetime.datetime.utcnow() - before).total_seconds() >= 0.05)
