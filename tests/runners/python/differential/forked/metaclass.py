class Meta(type):
    def __new__(cls, name, bases, namespace):
        print("new", name, sorted(k for k in namespace if not k.startswith("__")))
        return super().__new__(cls, name, bases, namespace)


class A(metaclass=Meta):
    x = 1


class B(A):
    def f(self):
        pass


print(type(B), B.__mro__, B.__module__, B.f.__qualname__)
