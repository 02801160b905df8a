import sys


def trace(frame, event, argument):
    print(event, frame.f_code.co_name)
    return trace


def f():
    return 1


sys.settrace(trace)
f()
sys.settrace(None)
