"""Which plancli this is."""

VERSION = "0.1.0"
"""The package is built with it too: asking what is installed takes longer than most commands need."""
