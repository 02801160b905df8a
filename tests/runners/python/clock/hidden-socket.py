# real network
import socket
import time

server = socket.socket()
server.bind(("127.0.0.1", 0))
server.settimeout(0.05)
server.listen()
try:
    server.accept()
except socket.timeout:
    print("nobody came")
time.sleep(0.05)
