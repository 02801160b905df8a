del __file__, __cached__
print("has neither")
raise SystemExit(3)
