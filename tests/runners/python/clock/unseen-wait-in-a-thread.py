# real unseen
import socket
import threading
import time

left, right = socket.socketpair()


def reader():
    left.settimeout(0.3)
    try:
        left.recv(1)
    except socket.timeout:
        print("nothing")


thread = threading.Thread(target=reader)
thread.start()
time.sleep(0.6)
print("slept")
