import platform
import sys

print(platform.python_implementation(), platform.system() != "", platform.python_version() == sys.version.split()[0])
