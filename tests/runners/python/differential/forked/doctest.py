import doctest


def f():
    """
    >>> f()
    2
    """
    return 1


print(doctest.testmod())
