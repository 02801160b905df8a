import json


class Kept:
    def __del__(self):
        print("freed")


json.kept = Kept()
print("end")
