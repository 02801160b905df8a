import os

mask = os.umask(0)
print(oct(mask), os.getpid() == os.getpgid(0) == os.getsid(0), os.nice(0))
