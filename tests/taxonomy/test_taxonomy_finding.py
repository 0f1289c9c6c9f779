"""Taxonomy files that are not there or cannot be read, and where the one that is read comes from."""

from pathlib import Path

import pytest

from plancli.errors import Problem, TaxonomyError
from plancli.taxonomy import find, load
from plancli.taxonomy.finding import LARGEST, read_bytes


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "plans" / "2028").mkdir(parents=True)
    return folder


def why_not_found(start: Path, environment: dict[str, str] | None = None) -> Problem:
    with pytest.raises(TaxonomyError) as caught:
        find(None, start=start, environment=environment or {})
    return caught.value.problems[0]


def why_not_read(path: Path) -> Problem:
    with pytest.raises(TaxonomyError) as caught:
        load(path)
    return caught.value.problems[0]


def test_the_search_ends_at_the_repository_and_says_where_it_looked(repository: Path) -> None:
    (repository.parent / "themes.yaml").touch()
    problem = why_not_found(repository / "plans" / "2028")
    assert "themes.yaml" in problem.message
    assert str(repository / "plans" / "2028") in problem.message
    assert problem.message.endswith(str(repository))
    assert "--taxonomy" in (problem.hint or "")


def test_a_worktree_whose_git_is_a_file_ends_the_search_too(tmp_path: Path) -> None:
    (tmp_path / "themes.yaml").touch()
    (tmp_path / "worktree").mkdir()
    (tmp_path / "worktree" / ".git").touch()
    assert why_not_found(tmp_path / "worktree").message.endswith(str(tmp_path / "worktree"))


def test_a_folder_of_that_name_is_no_taxonomy(repository: Path) -> None:
    (repository / "themes.yaml").mkdir()
    assert "no taxonomy" in why_not_found(repository).message


def test_a_file_with_nearly_that_name_is_named(repository: Path) -> None:
    (repository / "themes.yml").touch()
    assert str(repository / "themes.yml") in (why_not_found(repository / "plans").hint or "")


def test_a_variable_that_names_no_file_is_named_with_it(repository: Path) -> None:
    (repository / "themes.yaml").touch()
    problem = why_not_found(repository, {"PLANCLI_TAXONOMY": "gone.yaml"})
    assert "gone.yaml" in problem.message
    assert "PLANCLI_TAXONOMY" in problem.message


def test_a_missing_file_is_told_with_the_one_that_may_be_meant(tmp_path: Path) -> None:
    (tmp_path / "themes.yaml").touch()
    problem = why_not_read(tmp_path / "theme.yaml")
    assert problem.message == f"no such taxonomy file: {tmp_path / 'theme.yaml'}"
    assert problem.hint == f"did you mean {tmp_path / 'themes.yaml'}?"


def test_a_missing_file_among_others_is_told_with_their_names(tmp_path: Path) -> None:
    (tmp_path / "islands.yaml").touch()
    assert "islands.yaml" in (why_not_read(tmp_path / "q.yaml").hint or "")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert "no folder" in (why_not_read(tmp_path / "gone" / "themes.yaml").hint or "")


def test_a_folder_is_told(tmp_path: Path) -> None:
    problem = why_not_read(tmp_path)
    assert problem.message.endswith("is a folder")
    assert str(tmp_path / "themes.yaml") in (problem.hint or "")


def test_a_path_through_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").touch()
    assert "cannot read the taxonomy" in why_not_read(tmp_path / "plan.txt" / "themes.yaml").message


def test_a_file_of_more_than_5_mebibytes_is_told_without_reading_it_as_yaml(tmp_path: Path) -> None:
    path = tmp_path / "themes.yaml"
    path.write_bytes(b"#" * (LARGEST + 1))
    assert "larger than 5 MiB" in why_not_read(path).message


def test_a_file_of_5_mebibytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "themes.yaml"
    path.write_bytes(b"#" * LARGEST)
    assert len(read_bytes(path)) == LARGEST


def test_the_command_line_wins_over_the_variable_and_that_over_the_folder(repository: Path) -> None:
    (repository / "themes.yaml").touch()
    other = repository / "other.yaml"
    other.touch()
    environment = {"PLANCLI_TAXONOMY": str(other)}
    assert find("any.yaml", start=repository, environment=environment) == Path("any.yaml")
    assert find(None, start=repository, environment=environment) == other
    assert find(None, start=repository, environment={"PLANCLI_TAXONOMY": ""}) == repository / "themes.yaml"


def test_the_nearest_file_is_found(repository: Path) -> None:
    (repository / "themes.yaml").touch()
    assert find(None, start=repository / "plans" / "2028", environment={}) == repository / "themes.yaml"
    nearer = repository / "plans" / "themes.yaml"
    nearer.touch()
    assert find(None, start=repository / "plans" / "2028", environment={}) == nearer


def test_outside_a_repository_parents_are_searched_too(tmp_path: Path) -> None:
    (tmp_path / "themes.yaml").touch()
    (tmp_path / "plans").mkdir()
    assert find(None, start=tmp_path / "plans", environment={}) == tmp_path / "themes.yaml"


def test_a_file_here_is_given_as_here_is_given(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "themes.yaml").touch()
    monkeypatch.chdir(repository)
    assert find(None, start=Path(), environment={}) == Path("themes.yaml")
    monkeypatch.chdir(repository / "plans")
    assert find(None, start=Path(), environment={}) == repository / "themes.yaml"
