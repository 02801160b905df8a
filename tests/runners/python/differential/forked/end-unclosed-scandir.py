import os
import warnings

warnings.simplefilter("always")
entries = os.scandir(".")
print(next(entries).name)
