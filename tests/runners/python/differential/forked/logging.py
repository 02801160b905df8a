import logging

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(filename)s:%(lineno)d:%(funcName)s:%(message)s")
logging.getLogger("app").info("hello %s", "you")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed")
