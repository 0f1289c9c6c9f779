"""Matching: keywords to hits. Pure: a document and a taxonomy in, offsets out."""

from plancli.matching.compiled import Compiled, compiled
from plancli.matching.deciding import Candidate, Decided, Fate
from plancli.matching.matcher import Learnt, Matcher
from plancli.matching.typos import allowed

__all__ = ["Candidate", "Compiled", "Decided", "Fate", "Learnt", "Matcher", "allowed", "compiled"]
