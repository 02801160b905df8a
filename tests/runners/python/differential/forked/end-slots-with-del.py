class Plain:
    __slots__ = ()

    def __del__(self):
        print("freed")


kept = Plain()
print("end")
