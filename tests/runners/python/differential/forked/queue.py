import queue

q = queue.PriorityQueue()
q.put((2, "b"))
q.put((1, "a"))
print(q.get(), q.qsize())
queue.Queue().get_nowait()
