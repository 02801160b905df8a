class Meta(type):
    def __getattribute__(cls, name):
        print("asked for", name)
        return super().__getattribute__(name)

    def __hash__(cls):
        print("hashed")
        return 1

    def __instancecheck__(cls, one):
        print("checked")
        return False


class Kind(metaclass=Meta):
    pass


kept = Kind()
print("end")
