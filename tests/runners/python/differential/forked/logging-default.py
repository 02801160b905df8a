import logging

logging.info("not shown")
logging.warning("shown")
print(logging.getLogger().handlers)
