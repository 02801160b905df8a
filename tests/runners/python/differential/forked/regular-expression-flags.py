import re

print(re.I | re.M, repr(re.compile("x", re.X)), re.sub("a", lambda m: m[0].upper(), "banana"))
