# real unseen
import socket
import time

left, right = socket.socketpair()
left.settimeout(0.3)
time.sleep(0.05)
try:
    left.recv(1)
except socket.timeout:
    print("nothing")
