import json

print(json.dumps({"a": [1, None, True, "表"]}, indent=2, ensure_ascii=False))
json.loads("{bad}")
