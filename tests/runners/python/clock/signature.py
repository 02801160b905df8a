# real itself
import inspect
import time

time.sleep(0.05)
try:
    print(inspect.signature(time.sleep))
except ValueError as error:
    print(error)
