"""The clock and the waits of the system, as they were before anything was replaced."""

import _thread
import os
import time

monotonic_ns = time.monotonic_ns
time_ns = time.time_ns
process_time_ns = time.process_time_ns
thread_time_ns = time.thread_time_ns
sleep = time.sleep
localtime = time.localtime
gmtime = time.gmtime
strftime = time.strftime
asctime = time.asctime

allocate_lock = _thread.allocate_lock
# Methods of the classes, for these stay when the classes get others.
acquire = _thread.LockType.acquire
release = _thread.LockType.release
thread_id = _thread.get_native_id

open_file, read_file, close_file = os.open, os.read, os.close
list_folder = os.listdir
exit_at_once = os._exit
