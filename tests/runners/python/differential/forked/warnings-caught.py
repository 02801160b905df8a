import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("one")
    int("1")
print([str(w.message) for w in caught], len(warnings.filters))
