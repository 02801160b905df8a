class A:
    pass


print(A(), A.f if hasattr(A, "f") else A, A().__repr__, print, len)
