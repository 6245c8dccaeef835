"""Whether a build of many events ends within a given memory.

The events are those of the benchmark, more of them. Exit code 1 when the build needed more.

    python tests/bench/large_build.py 100000000
"""

import sys

import bench

MAX_PEAK_GB = 8.0


def main(events):
    path = bench.ensure_events(events)
    failed = False
    for definition in bench.DEFINITIONS:
        run = bench.run_apart(bench.run_contender, "project", definition, path)
        answer = run["answer"]
        print(
            f"{definition}: {answer['events']:,} events in {answer['sessions']:,} sessions,"
            f" {run['seconds']:.0f} s, {run['peak_gb']:.2f} GB, at most {MAX_PEAK_GB:.0f} GB",
            flush=True,
        )
        failed |= run["peak_gb"] > MAX_PEAK_GB
    path.unlink()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
