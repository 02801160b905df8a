import logging
import threading
import time

logging.basicConfig(format="%(threadName)s %(levelname)s %(message)s", level=logging.INFO)


def work():
    logging.info("starts")
    time.sleep(0.1)
    logging.warning("ends")


thread = threading.Thread(target=work, name="worker")
thread.start()
time.sleep(0.05)
logging.info("waits")
thread.join()
