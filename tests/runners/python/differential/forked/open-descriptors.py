import os

opened = []
for number in range(200):
    try:
        os.fstat(number)
        opened.append(number)
    except OSError:
        pass
print(opened, open("main.py").fileno())
