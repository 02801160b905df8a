"""Reads code without running it: what it consists of, what it defines and what it needs.

Reads a JSON list of codes from standard input, writes a JSON list of facts (see
`src/sessions/facts.ts`) to standard output. Names are found by `symtable` and `ast`, comments by
`tokenize`, so they are what Python itself takes for them.

Standard library only, CPython 3.8 and newer.
"""

import ast
import builtins
import io
import json
import re
import symtable
import sys
import tokenize
import warnings

TOP_LEVEL_AWAIT = 0x2000  # ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
# Names that every module has, or that a notebook gives.
GIVEN = set(dir(builtins)) | {
    "__file__",
    "__name__",
    "__annotations__",
    "__builtins__",
    "_",
    "display",
    "get_ipython",
}
# What the parser accepts and the compiler refuses in some places.
MISPLACED = re.compile(
    r"\b(?:return|yield|await|async|break|continue|nonlocal|global|__debug__)\b|\*|\b__future__\b"
)
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
    facts["needs"] = sorted(names.needed - GIVEN) + sorted("file:" + name for name in read)
    facts["imports"] = imports
    return facts


def parse(code):
    """The tree, whether it awaits outside of functions, and the error of syntax."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return None, False, {"line": getattr(error, "lineno", None) or 1, "message": str(error)}
    awaits = ("await" in code or "async" in code) and awaits_outside(tree)
    if not MISPLACED.search(code):
        return tree, awaits, None
    try:
        # Errors such as `return` outside of a function show only here.
        compile(tree, "main.py", "exec", TOP_LEVEL_AWAIT if awaits else 0, True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        return None, awaits, {"line": line, "message": str(error)}
    return tree, awaits, None


def awaits_outside(node):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            continue
        if isinstance(child, (ast.Await, ast.AsyncFor, ast.AsyncWith)) or awaits_outside(child):
            return True
        if isinstance(child, ast.comprehension) and child.is_async:
            return True
    return False


def statements_of(tree):
    """Every statement, outer ones first: lines, column, kind, and whether it is at the top."""
    found = []

    def visit(node, depth):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                found.append(
                    {
                        "line": first_line(child),
                        "endLine": child.end_lineno,
                        "column": child.col_offset,
                        "kind": kind_of(child),
                        "depth": depth,
                    }
                )
            visit(child, depth + isinstance(child, ast.stmt))

    visit(tree, 0)
    return found


def first_line(node):
    """Of a definition with its decorators: what goes wrong in it may be shown there."""
    return min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])


def kind_of(node):
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return "definition"
    if hasattr(node, "body"):
        return "compound"
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return "annotation"
    if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)):
        targets = getattr(node, "targets", None) or [node.target]
        is_name = len(targets) == 1 and isinstance(targets[0], ast.Name)
        return "assignment" if is_name else "other"
    if not isinstance(node, ast.Expr):
        return "other"
    value = node.value
    if isinstance(value, ast.Await):
        value = value.value
    if not isinstance(value, ast.Call):
        return "value"
    name = getattr(value.func, "id", None) or getattr(value.func, "attr", None)
    return "print" if name in ("print", "pprint", "pp", "display") else "call"


def comments_of(code):
    found = []
    if "#" not in code:
        return found  # The tokenizer is the slowest part of all.
    lines = code.split("\n")
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type != tokenize.COMMENT:
                continue
            line, column = token.start
            before = lines[line - 1][:column] if line <= len(lines) else ""
            found.append(
                {
                    "line": line,
                    # The reader counts in UTF-16 code units.
                    "column": len(before.encode("utf-16-le")) // 2,
                    "text": token.string,
                    "isOwnLine": before.strip() == "",
                }
            )
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass
    return found


def imports_of(tree):
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found.add(module)
            joint = "" if module.endswith(".") else "."
            found.update(module + joint + alias.name for alias in node.names)
    return sorted(found)


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


class Names(ast.NodeVisitor):
    """The global names that a module binds, and those that it needs before it binds them.

    Visits what runs at once in the order in which it runs. Bodies of functions run later: what
    they need is compared with all that the module ever binds.
    """

    def __init__(self, code, tree):
        self.bound = set()
        self.needed = set()
        self.later = set()
        self.local = []
        self.tables = function_globals(code)
        for node in tree.body:
            self.visit(node)
        self.needed |= self.later - self.bound
        # A function may bind a global; where an earlier code block has it, it is needed as well.
        self.bound |= global_targets(tree)

    def visit_Name(self, node):
        if any(node.id in names for names in self.local):
            return
        if isinstance(node.ctx, ast.Load):
            if node.id not in self.bound:
                self.needed.add(node.id)
        elif isinstance(node.ctx, ast.Store):
            self.bind(node.id)
        elif node.id not in self.bound:
            self.needed.add(node.id)

    def bind(self, name):
        if self.local:
            self.local[-1].add(name)
        else:
            self.bound.add(name)

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets:
            self.visit(target)

    def visit_AugAssign(self, node):
        self.visit(node.value)
        if isinstance(node.target, ast.Name):
            self.visit(ast.Name(id=node.target.id, ctx=ast.Load()))
        self.visit(node.target)

    def visit_AnnAssign(self, node):
        self.visit(node.annotation)
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)
        elif not isinstance(node.target, ast.Name):
            self.visit(node.target)

    def visit_NamedExpr(self, node):
        self.visit(node.value)
        self.visit(node.target)

    def visit_For(self, node):
        self.visit(node.iter)
        self.visit(node.target)
        self.visit_all(node.body)
        self.visit_all(node.orelse)

    visit_AsyncFor = visit_For

    def visit_Import(self, node):
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node):
        for alias in node.names:
            self.bind(alias.asname or alias.name)

    def visit_ExceptHandler(self, node):
        if node.type is not None:
            self.visit(node.type)
        if node.name:
            self.bind(node.name)
        self.visit_all(node.body)

    def visit_all(self, nodes):
        for node in nodes:
            self.visit(node)

    def visit_FunctionDef(self, node):
        self.visit_all(node.decorator_list)
        self.visit(node.args)
        if node.returns is not None:
            self.visit(node.returns)
        self.bind(node.name)
        self.add_later(node.name, node.lineno, node)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.visit(node.args)
        self.add_later("lambda", node.lineno, node)

    def visit_arg(self, node):
        if node.annotation is not None:
            self.visit(node.annotation)

    def add_later(self, name, line, node):
        first = min([line] + [d.lineno for d in getattr(node, "decorator_list", [])])
        for at in {line, first}:
            names = self.tables.get((name, at))
            if names:
                own = set().union(*self.local) if self.local else set()
                self.later |= names - own
                return

    def visit_ClassDef(self, node):
        self.visit_all(node.decorator_list)
        self.visit_all(node.bases)
        self.visit_all(node.keywords)
        self.local.append({"__module__", "__qualname__", "__class__"})
        # What the type parameters and the class bind is known in its own body alone.
        for parameter in getattr(node, "type_params", []):
            self.local[-1].add(parameter.name)
        self.visit_all(node.body)
        self.local.pop()
        self.bind(node.name)

    def visit_comprehension_of(self, node, *results):
        first = node.generators[0]
        self.visit(first.iter)
        self.local.append(set())
        for generator in node.generators:
            if generator is not first:
                self.visit(generator.iter)
            self.visit(generator.target)
            self.visit_all(generator.ifs)
        self.visit_all(results)
        self.local.pop()

    def visit_ListComp(self, node):
        self.visit_comprehension_of(node, node.elt)

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, node):
        self.visit_comprehension_of(node, node.key, node.value)

    def visit_MatchAs(self, node):
        self.generic_visit(node)
        if node.name:
            self.bind(node.name)

    def visit_MatchStar(self, node):
        if node.name:
            self.bind(node.name)

    def visit_MatchMapping(self, node):
        self.generic_visit(node)
        if node.rest:
            self.bind(node.rest)

    def visit_TypeAlias(self, node):
        self.bind(node.name.id)

    def visit_Global(self, node):
        pass


def global_targets(tree):
    return {
        name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names
    }


def function_globals(code):
    """The global names that functions read, by the function's name and line."""
    found = {}
    if "def " not in code and "lambda" not in code:
        return found

    def names_in(table):
        names = {
            symbol.get_name()
            for symbol in table.get_symbols()
            if symbol.is_global() and (symbol.is_referenced() or symbol.is_assigned())
        }
        for child in table.get_children():
            names |= names_in(child)
        return names

    def visit(table):
        for child in table.get_children():
            if child.get_type() == "function":
                key = (child.get_name(), child.get_lineno())
                found[key] = found.get(key, set()) | names_in(child)
            visit(child)

    try:
        visit(symtable.symtable(code, "main.py", "exec"))
    except (SyntaxError, ValueError, RecursionError):
        pass
    return found


def main():
    warnings.simplefilter("ignore")
    codes = json.loads(sys.stdin.buffer.read().decode("utf-8", "surrogatepass"))
    facts = []
    for code in codes:
        try:
            facts.append(survey(code))
        except (RecursionError, MemoryError) as error:
            facts.append({"syntaxError": {"line": 1, "message": type(error).__name__}})
    sys.stdout.write(json.dumps(facts))


main()
