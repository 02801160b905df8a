import signal
import time


def late(number, frame):
    raise TimeoutError("too slow")


signal.signal(signal.SIGALRM, late)
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(10)
