import os

os.mkdir("queue")
with open("queue/__init__.py", "w") as file:
    file.write("MINE = True\n")
import queue

print(queue.MINE)
