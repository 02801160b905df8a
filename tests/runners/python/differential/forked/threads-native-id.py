import os
import threading

print(threading.get_native_id() == os.getpid())
print(threading.main_thread().native_id == os.getpid())
print(threading.main_thread().ident == threading.get_ident())
print(threading.main_thread() is threading.current_thread(), threading.enumerate())
