def freed(self):
    print("freed")


Kind = type("Kind", (), {"__del__": freed})
kept = [Kind()]
kept.append(kept)
print("end")
