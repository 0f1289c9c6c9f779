"""Which patterns an element is in: asked where two words of a text, read as one, meet it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from plancli.matching.rulebook import Anchored, Rulebook


class Holding(dict[int, Sequence[Anchored]]):
    """The patterns that an element is in, each anchored there."""

    def __init__(self, rules: Rulebook) -> None:
        super().__init__()
        self._anchors = rules.anchors

    def __missing__(self, element: int) -> Sequence[Anchored]:
        elsewhere = [
            anchored._replace(anchor=index)
            for anchored in self._anchored_elsewhere.get(element, ())
            for index, each in enumerate(anchored.elements)
            if each == element and index != anchored.anchor
        ]
        found = self[element] = [*self._anchors.get(element, ()), *elsewhere]
        return found

    @cached_property
    def _anchored_elsewhere(self) -> Mapping[int, Sequence[Anchored]]:
        found: dict[int, list[Anchored]] = defaultdict(list)
        for anchored in chain.from_iterable(self._anchors.values()):
            elements, anchor = anchored.elements, anchored.anchor
            if len(elements) > 1:
                for element in {*elements[:anchor], *elements[anchor + 1 :]}:
                    found[element].append(anchored)
        return found
