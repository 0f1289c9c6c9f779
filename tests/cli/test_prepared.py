"""The taxonomy that is kept: what must not be taken for it first, then what is spared, then two runs at once."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from cli_samples import THEMES, project, run

import plancli
from plancli.cli import prepared
from plancli.cli.prepared import Prepared
from plancli.corpus import read_documents
from plancli.coverage import code
from plancli.errors import TaxonomyError
from plancli.kept import Kept
from plancli.lexicon import Lexicon
from plancli.matching import Matcher
from plancli.model import Hit, Taxonomy
from plancli.taxonomy import load, reader


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, and nothing kept yet."""
    kept = tmp_path / "cache" / "plancli"
    kept.mkdir(parents=True)
    (kept / "dictionaries").symlink_to(Path(os.environ["XDG_CACHE_HOME"], "plancli", "dictionaries"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return project(tmp_path)


@pytest.fixture
def times_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The path of each taxonomy that is read, not found kept."""
    paths: list[str] = []
    read = reader.read

    def counted(data: bytes, path: str) -> Taxonomy:
        paths.append(path)
        return read(data, path)

    monkeypatch.setattr(reader, "read", counted)
    return paths


def _prepare(path: str = "themes.yaml", *, shown_as: str | None = None, no_cache: bool = False) -> Prepared:
    """Read a taxonomy, and keep it."""
    made = Prepared.read(Path(path), shown_as=shown_as, no_cache=no_cache)
    made.compiled(Lexicon.open(made.taxonomy.languages))
    return made


def _kept(here: Path) -> list[Path]:
    return list((here / "cache" / "plancli" / "taxonomies").glob("*"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-3],
        lambda _: b"",
        lambda data: data.replace(b"insulation", b"insolation"),
        lambda data: b"00000000" + data[8:],
        lambda data: data + b"x",
    ],
    ids=["cut off", "empty", "changed", "another checksum", "longer"],
)
def test_a_damaged_entry_is_none(here: Path, times_read: list[str], damage: Callable[[bytes], bytes]) -> None:
    _prepare()
    (entry,) = _kept(here)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    assert _prepare().taxonomy == load(here / "themes.yaml", shown_as="themes.yaml")
    assert times_read[:2] == ["themes.yaml"] * 2
    assert entry.read_bytes() == whole


def test_an_entry_of_the_same_name_that_was_made_of_something_else_is_none(here: Path, times_read: list[str]) -> None:
    _prepare()
    (entry,) = _kept(here)
    (here / "themes.yaml").write_text(THEMES.replace("insulation", "cavity wall"), encoding="utf-8")
    _prepare()
    (other,) = set(_kept(here)) - {entry}
    shutil.copy(entry, other)
    assert _prepare().taxonomy.themes[0].keywords[1].text == "cavity wall"
    assert len(times_read) == 3


def test_another_file_path_or_code_and_other_versions_are_another_entry(
    here: Path, times_read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _prepare()
    _prepare(shown_as="../themes.yaml")
    (here / "themes.yaml").write_text(THEMES + "# one more line\n", encoding="utf-8")
    _prepare()
    monkeypatch.setattr(prepared, "_LIBRARIES", ("pyyaml", "rapidfuzz"))
    _prepare()
    monkeypatch.setattr("sys.version", "4.0")
    _prepare()
    assert len(times_read) == len(_kept(here)) == 5


def test_changed_code_is_another_entry(here: Path, times_read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    code_of_plancli = here / "plancli"
    shutil.copytree(Path(prepared.__file__).parents[1], code_of_plancli)
    monkeypatch.setattr(prepared, "__file__", str(code_of_plancli / "cli" / "prepared.py"))
    _prepare()
    _prepare()
    assert len(times_read) == 1
    module = code_of_plancli / "matching" / "index.py"
    source = module.read_bytes()
    module.write_bytes(source.replace(b"BEGINNING = 3", b"BEGINNING = 4"))
    os.utime(module, (0, 0))
    _prepare()
    assert len(times_read) == len(_kept(here)) == 2
    module.write_bytes(source)  # changed this moment: what runs may be the one or the other
    _prepare()
    assert (len(times_read), len(_kept(here))) == (3, 2)
    os.utime(module, (0, 0))
    _prepare()
    assert len(times_read) == 3
    shutil.rmtree(code_of_plancli / "model")
    (code_of_plancli / "model").mkdir()
    _prepare()
    assert (len(times_read), len(_kept(here))) == (4, 2)


def test_all_code_that_a_taxonomy_is_made_with_is_asked_whether_it_changed() -> None:
    imports = "import plancli.cli.prepared, plancli.taxonomy.reader, sys"
    told = f"print(*(name for name in sys.modules if name.split('.')[0] == '{plancli.__name__}'))"
    done = subprocess.run([sys.executable, "-c", f"{imports}; {told}"], capture_output=True, text=True, check=True)
    loaded = {Path(file).parent for name in done.stdout.split() if (file := import_module(name).__file__)}
    package = Path(prepared.__file__).parents[1]
    assert len(loaded) > 1
    assert loaded <= {package / folder for folder in prepared.CODE}


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows keeps others out of a user's folders")
def test_what_others_could_have_written_is_none(here: Path, times_read: list[str]) -> None:
    _prepare()
    (entry,) = _kept(here)
    entry.chmod(0o666)
    _prepare()
    assert len(times_read) == 2


def test_nothing_is_kept_in_the_working_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    kept = Kept("taxonomies", largest=1000)
    kept.put("a", b"b")
    assert not (here / "kept").exists()
    whole = Kept("taxonomies", largest=1000, folder=here / "kept")
    whole.put("a", b"b")
    assert whole.get("a") == b"b"
    assert Kept("taxonomies", largest=1000, folder=Path("kept")).get("a") is None


@pytest.mark.parametrize(
    ("name", "value"), [("_LIBRARIES", ("no-such-library",)), ("__file__", "/nowhere/plancli/cli/prepared.py")]
)
def test_nothing_is_kept_where_it_cannot_be_told_what_it_depends_on(
    here: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    monkeypatch.setattr(prepared, name, value)
    _prepare()
    assert not _kept(here)


def test_nothing_is_kept_or_found_without_the_cache(here: Path, times_read: list[str]) -> None:
    _prepare(no_cache=True)
    assert not _kept(here)
    _prepare()
    _prepare(no_cache=True)
    assert len(times_read) == 3
    assert not run("themes", "--no-cache", "--taxonomy", "./themes.yaml", cwd=here).returncode
    assert not run("explain", "--text", "Insulation.", "--no-cache", "--taxonomy", "./themes.yaml", cwd=here).returncode
    assert len(_kept(here)) == 1


def test_a_taxonomy_with_problems_is_not_kept(here: Path) -> None:
    (here / "themes.yaml").write_text(THEMES + "more: x\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(TaxonomyError, match="unknown key `more`"):
            _prepare()
    assert not _kept(here)


def test_a_folder_that_cannot_be_written_to_is_no_error(here: Path, times_read: list[str]) -> None:
    (here / "cache" / "plancli" / "taxonomies").touch()
    assert _prepare().taxonomy == _prepare().taxonomy
    assert len(times_read) == 2


def test_the_longest_unused_go_when_there_is_too_much(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "LARGEST", 1)
    for name in "abc":
        _prepare(shown_as=name)
        assert len(_kept(here)) == 1


def test_the_second_time_is_spared_and_gives_the_same(here: Path, times_read: list[str]) -> None:
    first, second = _prepare(), _prepare()
    assert times_read == ["themes.yaml"]
    assert first.taxonomy == second.taxonomy
    lexicon = Lexicon.open(first.taxonomy.languages)
    for path in (here / "corpus").iterdir():
        assert _hits(path, first, lexicon) == _hits(path, second, lexicon)
        assert _hits(path, first, lexicon) == _hits(path, None, lexicon)


def _hits(path: Path, kept: Prepared | None, lexicon: Lexicon) -> list[Hit]:
    taxonomy = kept.taxonomy if kept else load(Path("themes.yaml"))
    matcher = Matcher(taxonomy, lexicon, compiled=kept.compiled(lexicon) if kept else {})
    return [
        hit
        for document in read_documents([str(path)], taxonomy, lexicon)
        for evidence in code(document, matcher).evidence
        for hit in evidence.hits
    ]


@pytest.mark.parametrize("options", [(), ("--workers", "2"), ("--no-cache",), ("--theme", "play")])
def test_commands_write_the_same_the_second_time(here: Path, options: tuple[str, ...]) -> None:
    command = ("evidence", "--format", "jsonl", *options)
    first = run(*command, cwd=here)
    run("themes", cwd=here)
    again = run(*command, cwd=here)
    assert (again.returncode, again.stdout, again.stderr) == (0, first.stdout, first.stderr)
    assert first.stdout
    assert len(_kept(here)) == 1


def test_runs_at_once_harm_nobody(here: Path) -> None:
    found: list[bytes] = []
    runs = [threading.Thread(target=lambda: found.append(run("themes", cwd=here).stdout)) for _ in range(4)]
    for each in runs:
        each.start()
    for each in runs:
        each.join()
    assert found == [run("themes", cwd=here).stdout] * 4
    assert len(_kept(here)) == 1
