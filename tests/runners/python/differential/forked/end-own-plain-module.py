from pathlib import Path

Path("own_plain.py").write_text('''
import cmd
import sched


def double(n):
    return 2 * n
''')
from own_plain import double

print(double(21))
