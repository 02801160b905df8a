import fcntl
import os
import stat

for number in (0, 1, 2):
    mode = os.fstat(number).st_mode
    print(stat.S_ISCHR(mode), stat.S_ISFIFO(mode), stat.S_ISSOCK(mode), fcntl.fcntl(number, fcntl.F_GETFL) & os.O_NONBLOCK)
