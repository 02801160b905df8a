import bisect
import heapq
import operator

h = [5, 1, 4]
heapq.heapify(h)
print(heapq.heappop(h), bisect.bisect([1, 2, 3], 2), sorted([(2, "a"), (1, "b")], key=operator.itemgetter(0)))
