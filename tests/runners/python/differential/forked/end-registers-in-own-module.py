from pathlib import Path

Path("own_exit.py").write_text('''
import atexit

file = open("left_open.txt", "w")
file.write("not flushed")
atexit.register(lambda: print("its exit function"))
''')
import own_exit

print(own_exit.file.name)
