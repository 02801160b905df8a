import socket

a, b = socket.socketpair()
a.sendall(b"hello")
print(b.recv(10), a.fileno() > 2)
a.close()
b.close()
