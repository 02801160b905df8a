import pathlib

path = pathlib.Path("a/b")
path.mkdir(parents=True)
(path / "c.txt").write_text("hi")
print(sorted(map(str, pathlib.Path(".").rglob("*"))), path.resolve().parent.parent == pathlib.Path.cwd())
open("missing.txt")
