"""Codings to what the page shows: the strongest quotes, near misses, tenths, and nothing that steers a display."""

from collections.abc import Callable
from functools import cache

import pytest

from plancli.corpus import lay_out
