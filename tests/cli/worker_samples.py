"""Workers that do simple things, or die: processes load this module by its name."""

import os
import time
from dataclasses import dataclass, field


@dataclass
class Squares:
    """Squares numbers; some of them it does not survive."""

    fatal: frozenset[int] = frozenset()
    wrong: frozenset[int] = frozenset()
    size: int = 0
    """Of what each result carries."""
    pause: float = 0.0
    heard: list[int] = field(default_factory=list)
    own: list[int] = field(default_factory=list)

    def do(self, task: int) -> tuple[int, str, tuple[int, ...]]:
        if task in self.fatal:
            os._exit(9)
        if task in self.wrong:
            raise ValueError(f"{task} is wrong")
        time.sleep(self.pause)
        self.own.append(task)
        return task**2, "x" * self.size, tuple(self.heard)

    def learnt(self) -> list[int]:
        learnt, self.own = self.own, []
        return learnt

    def learn(self, learnt: list[int]) -> None:
        self.heard += learnt


def steady() -> Squares:
    return Squares(size=300_000)


def slow() -> Squares:
    return Squares(pause=0.005)


def dying() -> Squares:
    return Squares(fatal=frozenset({5}))


def failing() -> Squares:
    return Squares(wrong=frozenset({5}))


def never_ready() -> Squares:
    raise ValueError("not ready")
