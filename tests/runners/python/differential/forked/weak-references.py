import weakref


class Node:
    pass


node = Node()
ref = weakref.ref(node, lambda r: print("gone"))
print(ref() is node)
weakref.finalize(node, print, "finalized")
del node
print(ref())
