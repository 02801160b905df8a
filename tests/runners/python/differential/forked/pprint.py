import pprint

pprint.pprint({"key%d" % n: list(range(n)) for n in range(12)}, width=40)
