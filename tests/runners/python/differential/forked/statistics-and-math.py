import cmath
import math
import statistics

print(math.pi, math.isclose(0.1 + 0.2, 0.3), statistics.mean([1, 2, 4]), cmath.sqrt(-1))
math.sqrt(-1)
