"""`python -m benchmarks`: make the data, measure everything, write the tables."""

import argparse
import hashlib
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from benchmarks import commands, plan, startup
from benchmarks.data.index import read
from benchmarks.environment import TYPERS, WORK, peers
from benchmarks.goals import Results
from benchmarks.head import head, versions_of
from benchmarks.processes import ROOT, FailedError, run
from benchmarks.tables import tables

_MB = 1_000_000
_RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Measure plancli beside its limits and its peers: ratios of one run, in Markdown to stdout and to RESULTS.md."""
    wanted = _wanted()
    WORK.mkdir(exist_ok=True)
    try:
        folder = _data(wanted)
    except FailedError as error:
        sys.exit(f"the data could not be made: {error}")
    _tell("the peers' environment")
    interpreter, not_installed = peers()
    extent = plan.Extent(folder, _documents_in(folder, wanted.slice * _MB), wanted.seconds, wanted.times)
    inside = plan.measure(extent, interpreter, not_installed, _tell)
    results = Results(inside, commands.measure(folder, wanted.times, _tell), startup.measure(_tell))
    given = "--documents DIR --taxonomy FILE --injected CSV " if wanted.documents else ""  # no paths of this machine
    options = f"--size {wanted.size:g} --slice {wanted.slice:g} --seconds {wanted.seconds:g} --times {wanted.times}"
    lines = [
        *head(folder, f".venv/bin/python -m benchmarks {given}{options}", made=not given, dated=wanted.date),
        *tables(results, TYPERS),
        *versions_of(interpreter),
    ]
    text = "\n".join(lines) + "\n"
    _RESULTS.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    parser.add_argument("--size", type=float, default=50, help="MB of text")
    parser.add_argument("--slice", type=float, default=5, help="the most MB that a slow peer gets")
    parser.add_argument("--seconds", type=float, default=60, help="CPU time after which a slow peer is stopped")
    parser.add_argument("--times", type=int, default=3, help="runs of each fast measurement, of which the best counts")
    parser.add_argument("--date", action="store_true", help="say in the result what day it is")
    given = parser.add_argument_group(
        "other data", "repeated, or only the first of them, up to --size; all three or none"
    )
    given.add_argument("--documents", type=Path, metavar="DIR", help="a folder of texts")
    given.add_argument("--taxonomy", type=Path, metavar="FILE", help="their taxonomy")
    given.add_argument(
        "--injected",
        type=Path,
        metavar="CSV",
        help="the keywords put into them: document,start,end,theme,keyword,kind,text",
    )
    wanted = parser.parse_args()
    if len({wanted.documents is None, wanted.taxonomy is None, wanted.injected is None}) > 1:
        parser.error("--documents, --taxonomy and --injected belong together")
    return wanted


def _data(wanted: argparse.Namespace) -> Path:
    """The folder of data, made unless an earlier run made the same. Raises FailedError."""
    size = int(wanted.size * _MB)
    if wanted.documents:
        folder = WORK / "given"
        source = [f"--{name}={getattr(wanted, name).resolve()}" for name in ("documents", "taxonomy", "injected")]
    else:
        folder = WORK / f"made-{wanted.size:g}-{_fingerprint()}"
        source = [f"--project={ROOT}"]
    if wanted.documents or not folder.exists():
        for old in WORK.glob(f"made-{wanted.size:g}-*" if not wanted.documents else "given*"):
            shutil.rmtree(old)
        _tell(f"{wanted.size:g} MB of text")
        run([sys.executable, "-m", "benchmarks.data", folder, "--size", str(size), *source])
    return folder


def _fingerprint() -> str:
    """Of all that the made data depends on: the generator, the project's corpus and taxonomy, the dictionaries."""
    files = [*Path(__file__).with_name("data").glob("*.py"), *(ROOT / "corpus").iterdir(), ROOT / "themes.yaml"]
    digest = hashlib.sha256(version("simplemma").encode())
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _documents_in(folder: Path, size: float) -> int:
    """How many of the first documents have so many bytes; one at least."""
    number, total = 0, 0
    for number, entry in enumerate(read(folder), 1):  # noqa: B007 - the last one is the answer
        total += entry.bytes
        if total >= size:
            break
    return number


def _tell(what: str) -> None:
    sys.stderr.write(f"measuring: {what}\n")


main()
