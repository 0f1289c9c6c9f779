"""Which plancli this is."""


def version() -> str:
    """The version as installed."""
    from importlib import metadata  # noqa: PLC0415 - takes longer to load than most commands need

    return metadata.version("plancli")
