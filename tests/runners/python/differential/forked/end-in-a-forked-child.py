import os
import sys

pid = os.fork()
if pid == 0:
    print("child")
else:
    print(os.waitpid(pid, 0)[1])
    sys.stdout.flush()
    os.kill(os.getpid(), 0)
