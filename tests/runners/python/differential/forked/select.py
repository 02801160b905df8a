import os
import select

read, write = os.pipe()
os.write(write, b"x")
print(select.select([read], [], [], 1)[0] == [read], type(select.poll()).__name__)
