file = open(1, "w", closefd=False)
file.write("written late\n")
print("end")
