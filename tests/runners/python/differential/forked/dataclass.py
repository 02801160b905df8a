from dataclasses import asdict, dataclass, field, FrozenInstanceError


@dataclass(order=True, frozen=True)
class P:
    x: int
    y: list = field(default_factory=list, compare=False)


p = P(1, [2])
print(p, asdict(p), P(0) < p, hash(p) == hash(P(1)))
p.x = 3
