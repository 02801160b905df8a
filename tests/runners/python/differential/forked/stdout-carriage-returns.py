for k in range(3):
    print(f"\r{k * 50}%", end="", flush=True)
print()
