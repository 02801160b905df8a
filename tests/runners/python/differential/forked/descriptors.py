class Typed:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)

    def __set__(self, instance, value):
        raise TypeError(f"no {value!r}")


class A:
    x = Typed()


A().x = 1
