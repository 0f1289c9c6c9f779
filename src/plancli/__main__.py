"""The way in: `plancli` and `python -m plancli`."""

import sys
from collections.abc import Sequence
from typing import NoReturn


def run() -> NoReturn:
    """Run the command line as a process of its own, and end it."""
    if sys.argv[1:] == ["--version"]:  # scripts ask this, and nothing need be loaded to answer
        from plancli.version import VERSION  # noqa: PLC0415

        sys.stdout.write(f"plancli {VERSION}\n")
        sys.exit()
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
