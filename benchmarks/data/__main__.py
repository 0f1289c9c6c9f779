"""Make or take the data in a process of its own, so that its memory is not counted as that of what is measured."""

import argparse
import shutil
from pathlib import Path

from benchmarks.data.project import tongues
from benchmarks.data.store import make, take

_SEED = 1


def main() -> None:
    """Lay out a folder of data; another of that name is replaced once the new one is complete."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.data", description=main.__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, required=True, help="in bytes")
    parser.add_argument("--project", type=Path, help="make the documents from this project's corpus and themes.yaml")
    for name in ("documents", "taxonomy", "injected"):
        parser.add_argument(f"--{name}", type=Path, help="measure on these documents instead")
    wanted = parser.parse_args()
    building = wanted.folder.with_name(wanted.folder.name + "-building")
    shutil.rmtree(building, ignore_errors=True)
    if wanted.project:
        make(building, tongues(wanted.project), size=wanted.size, seed=_SEED)
    else:
        take(building, given=wanted.documents, taxonomy=wanted.taxonomy, injected=wanted.injected, size=wanted.size)
    shutil.rmtree(wanted.folder, ignore_errors=True)
    building.rename(wanted.folder)


main()
