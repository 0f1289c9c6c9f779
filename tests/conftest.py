"""A cache folder of the tests' own: they neither use what the user's runs have kept nor leave anything there."""

from collections.abc import Iterator

import pytest
from platformdirs import user_cache_path


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    # But for the dictionaries, which depend on nothing but simplemma's version, and take seconds to build.
    dictionaries = user_cache_path("plancli") / "dictionaries"
    dictionaries.mkdir(parents=True, exist_ok=True)
    own = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(own))
        if (folder := user_cache_path("plancli")).is_relative_to(own):  # where the cache lies is named for Linux
            folder.mkdir()
            (folder / "dictionaries").symlink_to(dictionaries)
        yield
