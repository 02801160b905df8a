with open("helper.py", "w") as file:
    file.write("def fail():\n    raise KeyError('helper')\n")
import helper

helper.fail()
