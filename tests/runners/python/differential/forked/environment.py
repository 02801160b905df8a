import os

print({k: v for k, v in os.environ.items() if "/" not in v})
print(os.environ["HOME"] == os.path.expanduser("~"), os.path.dirname(os.environ["HOME"]) == os.path.dirname(os.getcwd()))
print(os.getenv("PYTHONPATH"), [k for k in os.environ if "JIKKO" in k])
