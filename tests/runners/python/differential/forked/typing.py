from typing import Dict, Generic, List, NamedTuple, Optional, Protocol, TypedDict, TypeVar, Union, get_type_hints

T = TypeVar("T")


class Box(Generic[T]):
    item: "Optional[T]"


class N(NamedTuple):
    a: int = 1


print(List[int], Dict[str, Optional[int]], Union[int, str], Box[int], get_type_hints(Box), N(), T)
Box[int, str]
