from pathlib import Path

Path("own_values.py").write_text('''
import weakref


class Slotted:
    __slots__ = ()

    def __del__(self):
        print("a value without a dict is freed")


class Watched:
    pass


def steps():
    try:
        yield 1
    finally:
        print("a generator is closed")


slotted = Slotted()
watched = Watched()
watcher = weakref.ref(watched, lambda _: print("a watched value is freed"))
generator = steps()
print(next(generator))
''')
import own_values

print(own_values.slotted is not None)
