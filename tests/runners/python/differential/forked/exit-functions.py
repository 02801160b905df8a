import atexit

for k in range(3):
    atexit.register(print, "bye", k)


@atexit.register
def fail():
    raise ValueError("at exit")


print("end")
