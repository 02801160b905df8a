import os

os.makedirs("pack/inner")
for name, text in (("pack/__init__.py", ""), ("pack/inner/__init__.py", "from .deep import x"), ("pack/inner/deep.py", "x = 5")):
    with open(name, "w") as file:
        file.write(text)
from pack.inner import x

import pack

print(x, pack.inner.deep.__name__)
