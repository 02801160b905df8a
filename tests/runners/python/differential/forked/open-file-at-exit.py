file = open("note.txt", "w")
file.write("not closed")
print("end")
