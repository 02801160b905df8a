import os
import subprocess
import sys

code = "import os, sys; print(sorted(os.environ)); print(sys.argv, sys.flags.hash_randomization)"
print(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout)
print(sorted(os.environ))
