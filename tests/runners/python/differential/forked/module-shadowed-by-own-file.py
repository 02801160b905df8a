with open("string.py", "w") as file:
    file.write("print('own string')\ndigits = 'own'\n")
import string
import random

print(string.digits, random.__name__)
