import sys

sys.excepthook = lambda *_: print("hooked")
raise ValueError
