import inspect
import json

print(inspect.getmodule(json.dumps).__name__, inspect.getsourcefile(json).endswith("json/__init__.py"))
