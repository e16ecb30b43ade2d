"""Sets that have no element in common, found among thousands at once."""

from collections.abc import Collection, Hashable, Iterable, Iterator


class Apart:
    """Numbered sets, and which of them have no element in common with another set.

    For each element one integer has, as its bits, the numbers of the sets that hold it. So a set is compared
    with all of these at once; one by one, the cost of a matter would grow with the square of its claims.
    """

    def __init__(self, sets: Iterable[Collection[Hashable]] = ()) -> None:
        self._all = 0
        self._holding: dict[Hashable, int] = {}
        for number, elements in enumerate(sets):
            self.add(number, elements)

    def add(self, number: int, elements: Collection[Hashable]) -> None:
        """Add a set under a number that no other set has."""
        bit = 1 << number
        self._all |= bit
        for element in elements:
            self._holding[element] = self._holding.get(element, 0) | bit

    def first(self, elements: Collection[Hashable]) -> int | None:
        """The lowest number of a set that has no element in common with the given one."""
        return next(self.numbers(elements), None)

    def numbers(self, elements: Collection[Hashable]) -> Iterator[int]:
        """The numbers of the sets that have no element in common with the given one, in order."""
        touched = 0
        for element in elements:
            touched |= self._holding.get(element, 0)
        apart = self._all & ~touched
        while apart:
            lowest = apart & -apart
            yield lowest.bit_length() - 1
            apart ^= lowest


def any_apart(sets: Iterable[Collection[Hashable]]) -> bool:
    """Whether any two of several sets have no element in common."""
    before = Apart()
    for number, elements in enumerate(sets):
        if before.first(elements) is not None:
            return True
        before.add(number, elements)
    return False
