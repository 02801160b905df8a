import sys

print(sys.getdefaultencoding(), sys.getfilesystemencoding(), "表".encode("cp932"), b"\x95\x5c".decode("shift_jis"))
with open("f.txt", "w") as file:
    print(file.encoding)
b"\xff".decode()
