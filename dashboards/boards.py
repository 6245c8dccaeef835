"""Runs dct, the tool of the boards, on the marts of the last published run.

    python dashboards/boards.py               draws all boards and prints where they are
    python dashboards/boards.py serve ...     any command of dct with its options
"""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
BOARDS = sorted(path for path in (FOLDER / "charts").glob("*.yml") if path.stem != "meta")
DCT = str(Path(sys.executable).with_name("dct"))

sys.path.insert(0, str(FOLDER.parent / "macros" / "publish"))
from publish import PUBLISHED  # noqa: E402

ENVIRONMENT = os.environ | {
    "USER_SESSIONS_PUBLISHED": str(PUBLISHED.resolve()),
    "DCT_PROJECT_DIR": str(FOLDER),
    "DO_NOT_TRACK": "1",
}


def main(command):
    """The exit status: not 0 where a board could not be drawn whole."""
    if not PUBLISHED.exists():
        print(f"No boards: '{PUBLISHED}' is not there. Expected: 'make run' before.")
        return 1 if command else 0
    if command:
        return subprocess.run([DCT, *command], env=ENVIRONMENT).returncode
    pages = PUBLISHED.with_suffix("")
    processes = [draw(pages.resolve(), kind) for kind in ("html", "png")]
    messages = [process.communicate()[0] for process in processes]
    for process, message in zip(processes, messages):
        if process.returncode:
            print(message)
            return process.returncode
    print("Boards, with a picture beside each:")
    for board in BOARDS:
        print(f"  {pages / board.stem}.html")
    return 0


def draw(pages, kind):
    """A process that draws all boards in one format."""
    options = ["--no-cache", "--no-warnings", "--format", kind]
    return subprocess.Popen(
        [DCT, "render", *BOARDS, *options, "--output", pages / f"{{stem}}.{kind}"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
