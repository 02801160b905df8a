import gc

print(gc.isenabled(), gc.get_threshold(), gc.get_freeze_count())
a = []
a.append(a)
del a
print(gc.collect() >= 1)
