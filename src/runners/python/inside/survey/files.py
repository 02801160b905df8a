"""The files that code writes and reads."""

import ast
import re

# Methods and functions that write a file whose name is among their arguments.
WRITERS = re.compile(r"^(?:write_(?:text|bytes)|to_\w+|savez?|savetxt|savefig|imwrite|dump|connect)$")
FILE = re.compile(r"^[\w./-]*\w\.[A-Za-z]\w{0,7}$|^\w+$")


def files_of(tree):
    """Names of files that the code writes, and of those that it reads or at least names."""
    written, named, shelves = set(), set(), set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        texts = [a.value for a in node.args if is_text(a)]
        receiver = getattr(node.func, "value", None)
        texts += [a.value for a in getattr(receiver, "args", []) if is_text(a)]
        files = {text for text in texts[:2] if FILE.match(text)}
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        module = getattr(receiver, "id", "")
        if name == "open":
            mode = texts[1] if len(texts) > 1 else mode_of(node)
            writes = bool(set(mode) & set("wax+")) or module == "shelve"
            files = {text for text in texts[:1] if FILE.match(text)}
        else:
            writes = bool(WRITERS.match(name))
            files = {text for text in files if "." in text}
        (written if writes else named).update(files)
        # A shelf is read as well where it is opened.
        if module == "shelve":
            shelves.update(files)
    return written, (named - written) | shelves


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def mode_of(call):
    modes = [k.value.value for k in call.keywords if k.arg == "mode" and is_text(k.value)]
    return modes[0] if modes else ""
