import datetime

d = datetime.datetime(2024, 1, 2, 3, 4, 5)
print(d, repr(d), d.strftime("%Y年%m月%d日 %A"), datetime.timedelta(days=1, seconds=3), d.astimezone().tzname())
print(datetime.datetime.strptime("2024-05-06", "%Y-%m-%d"))
datetime.date(2024, 2, 30)
