x = bytearray(10**15)
