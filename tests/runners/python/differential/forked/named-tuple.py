from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

P = namedtuple("P", "x y")
print(P(1, 2), P(1, 2)._asdict(), Counter("hello"), defaultdict(list, a=[1]), deque([1], 3), OrderedDict(a=1))
P(1)
