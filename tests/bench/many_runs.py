"""Whether many small runs in a row stay as quick, and their file as small, as the first of them.

The demo's events are there but for the last ones, of which each run brings two. The medians of the
last 20 runs are compared with those of runs 20 to 40. Exit code 1 when either has grown.

    python tests/bench/many_runs.py 200
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

MAX_GROWTH = 1.2
EVENTS_PER_RUN = 2
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "python"))

from project import dbt  # noqa: E402

MODELS = ["run", "--exclude", "marts.charts+"]


def measure(runs):
    """Seconds of each run and bytes of the file behind it."""
    events = (ROOT / "seeds" / "demo_events.csv").read_text(encoding="utf-8").splitlines(True)
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.csv"
        for left in range(runs, -1, -1):
            path.write_text("".join(events[: len(events) - left * EVENTS_PER_RUN]), "utf-8")
            if not figures:
                assert dbt(folder, "seed", variables={"events_path": str(path)}).success
            started = time.perf_counter()
            build = dbt(folder, *MODELS, variables={"events_path": str(path)})
            seconds = time.perf_counter() - started
            assert build.success, build.message
            figures.append((seconds, build.database.stat().st_size))
            if len(figures) % 20 == 0:
                print(f"run {len(figures)}: {seconds:.2f} s, {figures[-1][1] / 1e6:.1f} MB")
    return figures


def main(runs):
    figures = measure(runs)
    failed = False
    for name, values, unit in [
        ("time", [seconds for seconds, _ in figures], 1),
        ("file", [size for _, size in figures], 1e6),
    ]:
        early, late = statistics.median(values[20:40]), statistics.median(values[-20:])
        failed |= late / early > MAX_GROWTH
        print(
            f"{name}: {early / unit:.2f} in runs 20 to 40, {late / unit:.2f} in the last 20:"
            f" {late / early:.2f} times, at most {MAX_GROWTH}"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
