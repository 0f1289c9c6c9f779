"""One measurement in a process of its own: `python -m benchmarks.worker`, a job in JSON in, the figures in JSON out.

The peers' environment runs it too, so it needs the standard library only, and whatever the contestant does.
"""

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path

from benchmarks.contestants import builder
from benchmarks.data.index import bytes_of, read
from benchmarks.figures import Figures, Job
from benchmarks.recall import Tally


def measure(job: Job) -> Figures:
    """Run a contestant over the documents, one at a time, and count CPU time of the contestant only.

    Reading a file and judging its hits stand between two readings of the clock. The process's peak memory is all of it.
    """
    folder = Path(job.folder)
    begun = time.process_time()
    finders = builder(job.contestant)(folder, job.more_keywords)
    ready = time.process_time() - begun
    seconds: list[float] = []
    tally = Tally()
    for _ in range(job.passes):
        spent = 0.0
        tally = Tally()  # that of the last pass counts; they are all the same
        for entry in read(folder, job.documents):
            data = bytes_of(folder, entry)
            text = data if job.as_bytes else data.decode()
            find = finders[entry.language]
            begun = time.process_time()
            found = find(text)
            spent += time.process_time() - begun
            tally.add(entry, found)
            if job.seconds and spent > job.seconds:
                break
        seconds.append(spent)
    return Figures(ready=ready, seconds=tuple(seconds), peak=_peak_memory(), tally=tally)


def _peak_memory() -> int:
    """In bytes. The kernel's figure for this program: what getrusage says may be that of the parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    import resource  # noqa: PLC0415 - not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(measure(Job(**json.loads(sys.argv[1]))))))
