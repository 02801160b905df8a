print("y" * 500000)
