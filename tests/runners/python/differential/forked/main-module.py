import __main__

print(__main__.__name__, __main__.__file__ == __file__, list(vars(__main__))[:12])
print(__name__, __package__, __spec__, __doc__, type(__builtins__))
