print(len(str(10**4000)))
print(int("9" * 5000) > 0)
