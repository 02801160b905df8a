"""Standard modules that the server has imported already, and that a child gets when it asks.

They are hidden: `sys.modules` is that of plain Python. An import of one puts it there, with all that
plain Python would have loaded for it. For that the server notes, while a module is loaded, what it
imports; modules that were there before count as well. The server itself hides them, not each child:
there it would be most of what a short program takes.

Only modules of the standard library are loaded here, and only those that jikko knows to do nothing
but define names; what they ask to be called at exit, or when the process forks, is asked for when
they are imported.
"""

import os
import sys


def renew_thread(threading):
    """The kernel numbers the thread of a child anew, and CPython does not look."""
    getattr(threading.main_thread(), "_set_native_id", int)()


def offer_modules(atexit):
    """`atexit` is the one module of that name: before 3.10 only what the last one knows is called."""
    import builtins
    from _frozen_importlib import ModuleSpec, _load_unlocked, _resolve_name

    load_code = _load_unlocked.__code__
    base = set(sys.modules)
    needs = {}  # Names that the loading of a module imports, in order.
    at_exit = {}  # What a module asked to be called at exit.
    at_fork = {}  # And when the process forks.
    tried = set()
    hidden = {}  # Modules by name.
    apart = {}  # Of those that their package shows only when they are imported: package and name in it.
    stems = set()
    closures = {}
    path = []  # `sys.path` without the folder of main.py.
    import_plainly = builtins.__import__

    def loading():
        """Name of the module that is being loaded."""
        frame = sys._getframe(2)
        while frame is not None:
            if frame.f_code is load_code:
                return frame.f_locals["spec"].name
            frame = frame.f_back
        return None

    def import_and_note(name, globals=None, locals=None, fromlist=(), level=0):
        importer = loading()
        try:
            return import_plainly(name, globals, locals, fromlist, level)
        finally:
            if importer is not None:
                package = (globals or {}).get("__package__") or ""
                full = _resolve_name(name, package, level) if level else name
                note(importer, full, fromlist or ())

    def note(importer, full, names):
        noted = needs.setdefault(importer, {})
        parts = full.split(".")
        for count in range(1, len(parts) + 1):
            noted[".".join(parts[:count])] = True
        for name in names:
            part = sys.modules.get("%s.%s" % (full, name))
            if part is not None and vars(sys.modules[full]).get(name) is part:
                noted["%s.%s" % (full, name)] = True

    def load(names):
        """Imports those of the modules that are not there yet; tells whether there were any."""
        new = [name for name in names if name not in tried]
        if not new:
            return False
        show()
        sys.modules["atexit"] = atexit
        plainly = builtins.__import__, atexit.register, os.register_at_fork

        def at_exit_later(function, *args, **keywords):
            at_exit.setdefault(loading(), []).append((function, args, keywords))
            return function

        def at_fork_later(**functions):
            at_fork.setdefault(loading(), []).append(functions)

        builtins.__import__, atexit.register = import_and_note, at_exit_later
        os.register_at_fork = at_fork_later
        try:
            for name in new:
                tried.add(name)
                try:
                    import_plainly(name)
                except Exception:
                    pass  # The program that imports it shows why.
        finally:
            builtins.__import__, atexit.register, os.register_at_fork = plainly
        note_aliases()
        hide()
        return True

    def note_aliases():
        """`collections.abc`, before 3.13, is put into sys.modules by the package itself."""
        for name, module in list(sys.modules.items()):
            spec = getattr(module, "__spec__", None)
            parent = name.rpartition(".")[0]
            is_own = name in needs or (spec is not None and spec.name == name)
            if name not in base and parent and not is_own:
                needs.setdefault(parent, {})[name] = True

    def find_closure(name):
        """All that comes with a module, in the order in which it is complete."""
        found = {}

        def visit(one):
            if one in found:
                return
            found[one] = None
            for needed in needs.get(one, ()):
                visit(needed)
            found[one] = found.pop(one)

        visit(name)
        return found

    def closure(name):
        known = closures.get(name)
        if known is None:
            known = closures[name] = find_closure(name)
        return known

    def show():
        """Takes back what `hide` did, so that modules can be loaded: nothing else may import here."""
        if offered in sys.meta_path:
            sys.meta_path.remove(offered)
        sys.modules.update(hidden)
        for name, (package, child) in apart.items():
            setattr(package, child, hidden[name])
        hidden.clear()
        apart.clear()
        closures.clear()

    def hide():
        """Hides what plain Python would not have loaded."""
        path[:] = sys.path
        hidden.update((name, module) for name, module in sys.modules.items() if name not in base)
        for name in hidden:
            del sys.modules[name]
        stems.update(name.partition(".")[0] for name in hidden)
        for name, module in hidden.items():
            parent, _, child = name.rpartition(".")
            package = hidden.get(parent) or sys.modules.get(parent)
            if not parent or package is None or vars(package).get(child) is not module:
                continue
            if name not in closure(parent):
                delattr(package, child)
                apart[name] = package, child
        # Found here, they need not be found in each child.
        for name in tried:
            closure(name)
        sys.meta_path.insert(0, offered)

    def is_shadowed():
        """Whether a file beside main.py, or a new folder on the path, comes first."""
        if sys.path[1:] != path:
            return True
        try:
            return any(entry.partition(".")[0] in stems for entry in os.listdir(sys.path[0]))
        except OSError:
            return True

    def bind(name):
        module = hidden.pop(name, None)
        if module is None:
            return
        sys.modules[name] = module
        if name in apart:
            parent, _, child = name.rpartition(".")
            package = sys.modules.get(parent)
            if package is not None:
                setattr(package, child, module)
        for functions in at_fork.get(name, ()):
            # The process was forked since the module was loaded.
            for moment in ("before", "after_in_child"):
                functions.get(moment, int)()
            os.register_at_fork(**functions)
        if name == "threading":
            renew_thread(module)
        for function, args, keywords in at_exit.get(name, ()):
            sys.modules["atexit"].register(function, *args, **keywords)

    class Offered:
        """Finds hidden modules, each once; from then on it is as if it had been imported."""

        def find_spec(self, name, path=None, target=None):
            if name not in hidden:
                return None
            if is_shadowed():
                hidden.clear()
                return None
            return ModuleSpec(name, self, origin="jikko")

        def create_module(self, spec):
            module = hidden[spec.name]
            spec.loader_state = module.__spec__
            return module

        def exec_module(self, module):
            spec = module.__spec__
            module.__spec__ = spec.loader_state
            for name in closure(spec.name):
                bind(name)

    offered = Offered()
    hide()
    return {"load": load, "hidden": hidden, "base": base, "renew_thread": renew_thread}
