import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.dirname(folder) == tempfile.gettempdir() == os.environ["TMPDIR"], os.path.isdir(folder))
with tempfile.NamedTemporaryFile() as file:
    print(file.fileno())
