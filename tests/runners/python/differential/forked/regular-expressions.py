import re

print(re.findall(r"(?P<n>\d+)", "a1b22"), re.compile("a+"), re.match("(a)(b)?", "a").groups())
re.compile("(")
