"""The way in: `plancli` and `python -m plancli`."""

from collections.abc import Sequence
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line as a process of its own, and end it."""
    from plancli.cli.processes import collect_seldom  # noqa: PLC0415

    collect_seldom()  # loading makes many objects that stay, too
    from plancli.cli import running  # noqa: PLC0415

    running.run()


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line, by default that of the process, and return its exit code."""
    from plancli.cli import running  # noqa: PLC0415

    return running.main(argv)


if __name__ == "__main__":
    run()
