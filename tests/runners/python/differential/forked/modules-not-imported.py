import importlib
import xml
import concurrent
import collections
import os

for name in ("importlib.util", "xml.etree", "concurrent.futures", "collections.abc", "os.path"):
    package, _, child = name.partition(".")
    print(name, hasattr(globals()[package], child))
importlib.metadata.version("pip")
