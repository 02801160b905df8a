import atexit

atexit.register(print, "registered first, called last")
import logging

logging.basicConfig(format="%(levelname)s %(message)s")
atexit.register(logging.warning, "at exit")
print("end")
