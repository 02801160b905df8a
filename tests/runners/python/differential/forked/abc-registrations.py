import numbers
from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

print(isinstance(1, numbers.Number), isinstance(Decimal(1), numbers.Number), isinstance(Fraction(1), numbers.Rational))
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance([], Hashable))
