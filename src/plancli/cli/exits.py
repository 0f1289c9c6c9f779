"""The exit codes of every command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What plancli tells the shell. 2 wins over 1."""

    DONE = 0
    FINDINGS = 1
    """A check found something; the commands that only show never give it."""
    FAILED = 2
    """The job could not be done, or not for every document that was named."""
    INTERRUPTED = 130
