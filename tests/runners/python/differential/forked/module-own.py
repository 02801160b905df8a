with open("tools.py", "w") as file:
    file.write("import json\nprint(__name__, __file__.rpartition('/')[2])\ndef dump(x):\n    return json.dumps(x)\n")
import os
import tools

print(tools.dump([1]), sorted(os.listdir()))
