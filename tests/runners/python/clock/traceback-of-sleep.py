# real itself
import time

print(time.sleep, time.sleep(0.05))
time.sleep("1")
