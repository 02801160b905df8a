import weakref


class Node:
    pass


node = Node()
reference = weakref.ref(node, lambda _: print("gone"))
other = weakref.ref(node, print)
print("end")
