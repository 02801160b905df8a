from decimal import Decimal, getcontext

print(getcontext())
getcontext().prec = 5
print(Decimal(1) / Decimal(7))
Decimal(1) / 0
