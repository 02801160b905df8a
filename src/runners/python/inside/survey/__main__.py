"""Reads code without running it: what it consists of, what it defines and what it needs.

Reads a JSON list of codes from each line of standard input, writes a JSON list of facts (see
`src/sessions/facts.ts`) as a line to standard output. Names are found by `symtable` and `ast`, comments by
`tokenize`, so they are what Python itself takes for them.

Run as a folder, so that the modules beside it are found under `python -I` as well. Standard library
only, CPython 3.8 and newer.
"""

import json
import re
import sys
import threading
import warnings

from comments import comments_of
from files import files_of
from names import Names
from parse import parse
from statements import imports_of, statements_of

MAGIC = re.compile(r"^\s*(?:%{1,2}[A-Za-z]|!\s*[A-Za-z.])")


def survey(code):
    magic_lines = []
    tree, awaits, error = parse(code)
    if tree is None:
        lines = code.split("\n")
        magic_lines = [n for n, line in enumerate(lines, 1) if MAGIC.match(line)]
        if magic_lines:
            code = "\n".join("" if MAGIC.match(line) else line for line in lines)
            tree, awaits, error = parse(code)
    facts = {
        "syntaxError": error,
        "awaits": awaits,
        "magicLines": magic_lines,
        "statements": [],
        "comments": [],
        "defines": [],
        "needs": [],
        "imports": [],
    }
    if tree is None:
        return facts
    facts["statements"] = statements_of(tree)
    facts["comments"] = comments_of(code)
    names = Names(code, tree)
    written, read = files_of(tree)
    imports = imports_of(tree)
    read |= {name.replace(".", "/") + ".py" for name in imports if not name.startswith(".")}
    facts["defines"] = sorted(names.bound) + sorted("file:" + name for name in written)
    facts["needs"] = sorted(names.needed) + sorted("file:" + name for name in read)
    facts["imports"] = imports
    return facts


def survey_all(codes):
    warnings.simplefilter("ignore")
    facts = []
    for code in codes:
        try:
            facts.append(survey(code))
        except (RecursionError, MemoryError) as error:
            facts.append({"syntaxError": {"line": 1, "message": type(error).__name__}})
    return facts


def with_deep_stack(work, *args):
    """Calls a function where it may recurse deep; exits with 1 where it raises.

    What Python itself can run is to be read as well: a chain of 500 `elif` or a sum of 1,000 terms
    is one level each to those who visit the tree, in twice as many frames.
    """
    results = []
    sys.setrecursionlimit(50_000)
    threading.stack_size(256 * 1024 * 1024)
    thread = threading.Thread(target=lambda: results.append(work(*args)))
    thread.start()
    thread.join()
    return results[0] if results else sys.exit(1)


# A last line without an end is a question, too.
for line in sys.stdin.buffer:
    codes = json.loads(line.decode("utf-8", "surrogatepass"))
    sys.stdout.write(json.dumps(with_deep_stack(survey_all, codes)) + "\n")
    sys.stdout.flush()
