import json
import collections
import concurrent.futures
import unittest.mock

print(json.__spec__.name, json.__loader__.name, json.__package__, json.__name__)
print(sorted(n for n in vars(json) if not n.startswith("_")))
print(sorted(n for n in vars(concurrent.futures) if not n.startswith("_")))
print(sorted(n for n in vars(collections) if not n.startswith("_")))
