import json

print(json.dumps({}))
print(re.findall("a", "banana"))
