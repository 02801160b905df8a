import sys
import traceback


def fail():
    raise RuntimeError("表 and ü")


try:
    fail()
except RuntimeError:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc().count("main.py"))
