del __file__
print("has no file")
raise SystemExit(3)
