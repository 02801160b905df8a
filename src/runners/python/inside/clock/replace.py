"""Puts functions in the place of those of C, without a trace in what programs show."""

import gc
import sys


def builtin(module, name, function, original):
    """Makes an object that passes for the function `module.name` of C, and calls `function`.

    As one, it does not bind to an instance when it is the attribute of a class.
    """

    def show(_):
        return repr(original)

    def by_name(_):
        return name  # pickle then looks for it in its module.

    kind = type(
        type(original).__name__,
        (),
        {
            "__module__": type(original).__module__,
            "__slots__": ("__name__", "__qualname__", "__self__", "__text_signature__"),
            "__doc__": original.__doc__,
            "__call__": staticmethod(function),
            "__repr__": show,
            "__reduce__": by_name,
        },
    )
    found = kind()
    found.__name__ = found.__qualname__ = name
    found.__self__ = module
    found.__text_signature__ = getattr(original, "__text_signature__", None)
    return found


def replace_function(module, name, function):
    """Replaces a function of a module written in C. Returns both."""
    original = getattr(module, name)
    stand_in = builtin(module, name, function, original)
    setattr(module, name, stand_in)
    return original, stand_in


def replace_method(cls, name, method):
    """Replaces a method of a class written in C, which forbids that: the class stays the same."""
    # The one thing that a mapping proxy refers to is the dictionary of the class.
    gc.get_referents(cls.__dict__)[0][name] = method
    # Who looked the method up before would go on finding the old one.
    sys._clear_type_cache()
