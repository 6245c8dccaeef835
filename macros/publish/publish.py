"""Runs a dbt build and puts the marts of that run, whole, where readers open them.

    python macros/publish/publish.py dbt build ...
    python macros/publish/publish.py               prints where readers find them

dbt writes the marts into a new file beside the published one (user_sessions_publish.sql). Only a
build in which nothing failed is followed by the rename, so a reader opens the run before or this
one, never a part of either, and one that has the old file open keeps it.
"""

import os
import re
import signal
import subprocess
import sys
from glob import escape
from pathlib import Path

import duckdb

DATABASE = Path(os.environ.get("USER_SESSIONS_DB") or "target/user_sessions.duckdb")
PUBLISHED = Path(
    os.environ.get("USER_SESSIONS_PUBLISHED") or DATABASE.parent / "published" / DATABASE.name
)


def main(command):
    """The exit status of the command."""
    if not command:
        if PUBLISHED.exists():
            print(f"For BI tools: {PUBLISHED}")
        return 0
    new = PUBLISHED.with_name(f"{PUBLISHED.name}.new.{os.getpid()}")
    prepare_folder()
    check_database()
    remove_leftovers()
    signal.signal(signal.SIGINT, lambda *_: None)  # the command is interrupted too, and ends
    try:
        status = subprocess.run(command, env=os.environ | {"USER_SESSIONS_PUBLISH_TO": str(new)})
        if status.returncode == 0 and new.exists():
            replace(new)
    finally:
        remove_leftovers()
    return status.returncode


def check_database():
    """Stops where another process has the database open: DuckDB lets only one write."""
    if not DATABASE.exists():
        return
    try:
        duckdb.connect(str(DATABASE)).close()
    except duckdb.IOException as error:
        holder = re.search(r"lock is held in (.*\(PID \d+\))", str(error))
        if holder:
            sys.exit(
                f"user_sessions: '{DATABASE}' is open in {holder[1]}. Expected: one build at a"
                f" time, and readers in the published file '{PUBLISHED}'."
            )


def prepare_folder():
    """Stops before the build where its marts could not be published."""
    folder = PUBLISHED.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        stop(f"the folder '{folder}' cannot be made ({error.strerror})")
    if not os.access(folder, os.W_OK | os.X_OK):
        stop(f"the folder '{folder}' cannot be written")
    if PUBLISHED.is_dir():
        stop(f"'{PUBLISHED}' is a folder")
    if PUBLISHED.resolve() == DATABASE.resolve():
        stop(f"'{PUBLISHED}' is the database that dbt writes")


def stop(found):
    """Ends with one message."""
    expected = "the path of a file of its own, in a folder that can be written"
    sys.exit(f"user_sessions: USER_SESSIONS_PUBLISHED: {found}. Expected: {expected}.")


def remove_leftovers():
    """Removes the new files of this process and of those that were killed."""
    for path in PUBLISHED.parent.glob(f"{escape(PUBLISHED.name)}.new.*"):
        process = path.name.removeprefix(f"{PUBLISHED.name}.new.").removesuffix(".wal")
        if process.isdecimal() and (int(process) == os.getpid() or not is_alive(int(process))):
            path.unlink(missing_ok=True)


def is_alive(process):
    """Whether a process of this number runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # of another user
    return True


def replace(new):
    """Puts the new file in the place of the old one, for reading alone.

    A tool that writes into the published file would lock out the others, and the log that it
    leaves beside the file when it crashes would make the next one unreadable.
    """
    new.chmod(0o444)
    PUBLISHED.with_name(f"{PUBLISHED.name}.wal").unlink(missing_ok=True)
    new.replace(PUBLISHED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
