import os
import sys

print(os.path.exists(sys.executable), sys.prefix == sys.base_prefix, sys.byteorder, sys.dont_write_bytecode)
print(sys.version.split()[0], sys.implementation.name, sys.getrecursionlimit())
