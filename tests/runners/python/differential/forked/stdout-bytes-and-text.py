import sys

sys.stdout.write("text\n")
sys.stdout.flush()
sys.stdout.buffer.write(b"bytes \xff\n")
sys.stdout.buffer.flush()
