import dis


def f(x):
    return x + 1


print(f.__code__.co_name, f.__code__.co_firstlineno, f.__code__.co_filename == __file__)
dis.dis(f)
