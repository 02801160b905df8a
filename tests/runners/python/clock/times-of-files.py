# real files
import os
import time

for name in ("a.txt", "b.txt"):
    open(name, "w").close()
    time.sleep(0.05)
print(os.path.getmtime("a.txt") < os.path.getmtime("b.txt"))
