"""The global names that code binds and those that it needs."""

import ast
import builtins

from function_globals import function_globals, global_targets

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
        self.needed -= GIVEN
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
