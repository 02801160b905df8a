# real subprocess
import importlib
import sys
import time

module = importlib.import_module("sub" + "process")
time.sleep(0.05)
module.run([sys.executable, "-c", "print('child')"])
print("done")
