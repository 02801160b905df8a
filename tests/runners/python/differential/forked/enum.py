from enum import Enum, Flag, auto


class Color(Enum):
    RED = 1
    BLUE = auto()


class F(Flag):
    A = auto()
    B = auto()


print(Color.RED, repr(Color.BLUE), list(Color), F.A | F.B, Color("no") if 0 else "")
Color(9)
