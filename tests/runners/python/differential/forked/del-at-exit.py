class Kept:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)


one = Kept("global")
two = [Kept("in a list")]
loop = Kept("in a cycle")
loop.itself = loop
del two
print("end")
