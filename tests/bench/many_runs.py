"""Whether many small runs in a row stay as quick, and their file as small, as the first of them.

The demo's events are there but for the last ones, of which each run brings two. The last 20 runs
alternate with runs 20 to 40 made again, on a copy of the database as it was then, so that both have
the same machine; the medians are compared. Exit code 1 when either has grown.

    python tests/bench/many_runs.py 200
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

COMPARED = 20
MAX_GROWTH = 1.2
EVENTS_PER_RUN = 2
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "python"))

from project import dbt  # noqa: E402

EVENTS = (ROOT / "seeds" / "demo_events.csv").read_text(encoding="utf-8").splitlines(True)
MODELS = ["run", "--exclude", "marts.charts+"]


def measure(runs):
    """Seconds of a run and bytes of its file: of runs 20 to 40, and of the last 20."""
    early, late = [], []
    with tempfile.TemporaryDirectory() as folder:
        path, now, then = (Path(folder) / name for name in ("events.csv", "now", "then"))
        now.mkdir()
        path.write_text(EVENTS[0], "utf-8")
        assert dbt(now, "seed", variables={"events_path": str(path)}).success
        for number in range(runs):
            figures = run(now, path, left=runs - number)
            if number == COMPARED:
                shutil.copytree(now, then)
            if number >= runs - COMPARED:
                late.append(figures)
                early.append(run(then, path, left=runs - COMPARED - len(late)))
            if (number + 1) % COMPARED == 0:
                print(f"run {number + 1}: {figures[0]:.2f} s, {figures[1] / 1e6:.1f} MB", flush=True)
    return early, late


def run(folder, path, left):
    """One run over all of the demo's events but those of so many further runs."""
    path.write_text("".join(EVENTS[: len(EVENTS) - left * EVENTS_PER_RUN]), "utf-8")
    started = time.perf_counter()
    build = dbt(folder, *MODELS, variables={"events_path": str(path)})
    seconds = time.perf_counter() - started
    assert build.success, build.message
    return seconds, build.database.stat().st_size


def main(runs):
    early, late = measure(runs)
    failed = False
    for name, number, unit, scale in [("time", 0, "s", 1), ("file", 1, "MB", 1e6)]:
        before, after = (
            statistics.median(figures[number] for figures in part) / scale for part in (early, late)
        )
        failed |= after / before > MAX_GROWTH
        print(
            f"{name}: {before:.2f} {unit} in runs 20 to 40, {after:.2f} {unit} in the last 20:"
            f" {after / before:.2f} times, at most {MAX_GROWTH}"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
