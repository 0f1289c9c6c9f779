"""The command line: parse, call, print, exit code.

What is slow to load (yaml, rapidfuzz, the dictionaries, rich) is imported inside the functions that use it, so that
`--help`, `--version` and shell completion answer at once.
"""
