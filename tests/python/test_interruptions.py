"""Builds that are killed, run out of room or meet another one: the next makes everything good."""

import os
import random
import re
import signal
import time

import duckdb
import pytest
from project import dbt
from same_tables import difference, tables
from test_publish import DEMO, Folder

KILLS = int(os.environ.get("USER_SESSIONS_KILLS", "5"))
KILLS_PER_FOLDER = 5
RUN = ["build", "--exclude-resource-type", "unit_test", "test"]
RUN += ["--exclude", "marts.charts+", "demo_events", "--no-write-json"]
# Of one run if all counts agree.
SESSIONS = """
    select
        run_id,
        total_sessions,
        (select count(*) from fct_sessions where not is_over_max_length),
        (select total_sessions from session_metrics where interval_unit = 'all'),
        (select sum(sessions) from session_length_distribution where interval_unit = 'all'),
    from published_run
"""
READER = f"""
import duckdb, json, os, sys, time
path, stop = sys.argv[1:]
seen = {{}}
reads = 0
while not os.path.exists(stop):
    if os.path.exists(path):
        with duckdb.connect(path, read_only=True) as connection:
            [(run, *sessions)] = connection.execute('''{SESSIONS}''').fetchall()
        assert max(sessions) - sessions[0] <= 1 and seen.setdefault(run, sessions) == sessions
        reads += 1
    time.sleep(0.1)
print(json.dumps([reads, len(seen)]))
"""


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """The tables that one run over the first so many events gives."""
    found = {}

    def tables_of(events):
        if events not in found:
            folder = tmp_path_factory.mktemp("clean")
            path = folder / "events.csv"
            path.write_text("".join(DEMO[: events + 1]), encoding="utf-8")
            build = dbt(folder, *RUN[:-1], variables={"events_path": str(path)})
            assert build.success, build.message
            found[events] = tables(build.database)
        return found[events]

    return tables_of


@pytest.mark.parametrize("part", range(-(-KILLS // KILLS_PER_FOLDER)))
def test_killed_builds_are_made_good_by_the_next(part, tmp_path, clean):
    """Killed at any moment, the first build and rebuilds too; readers see whole runs alone."""
    rng = random.Random(part)
    is_parquet = part % 2 == 1
    folder = Folder(tmp_path, "*.parquet" if is_parquet else "events.csv")
    events_before = 0
    with folder.read_by(READER) as found:
        for number in range(min(KILLS - part * KILLS_PER_FOLDER, KILLS_PER_FOLDER)):
            events = len(DEMO) // KILLS_PER_FOLDER * (number + 1)
            if is_parquet:
                write_parquet(tmp_path / f"{number}.parquet", DEMO[events_before + 1 : events + 1])
            else:
                (tmp_path / "events.csv").write_text("".join(DEMO[: events + 1]), encoding="utf-8")
            events_before = events
            kill_while_it_builds(folder, rng)
            status, output = folder.run(RUN)
            assert status == 0, output[-3000:]
            assert difference(tables(folder.database), clean(events)) == ""
    reads, runs = found
    assert reads > 0 and runs > 0
    assert folder.leftovers() == []


def write_parquet(file, lines):
    """Lines of the demo's CSV as a file that was written long ago."""
    text = file.with_suffix(".csv")
    text.write_text("".join([DEMO[0], *lines]), encoding="utf-8")
    with duckdb.connect() as connection:
        connection.read_csv(str(text), all_varchar=True).write_parquet(str(file))
    text.unlink()
    os.utime(file, (1_700_000_000, 1_700_000_000))


def kill_while_it_builds(folder, rng):
    """Starts a build and kills it at a random moment after it opened its database."""
    while True:
        refresh = ["--full-refresh"] if rng.random() < 0.3 else []
        process = folder.start([*RUN, *refresh])
        while process.poll() is None and not is_locked(folder.database):
            time.sleep(0.01)
        time.sleep(rng.uniform(0, 2.5))
        is_killed = process.poll() is None
        if is_killed:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if is_killed:
            return


def is_locked(database):
    """Whether another process has the database open."""
    if not database.exists():
        return False
    try:
        duckdb.connect(str(database), read_only=True).close()
    except duckdb.IOException:
        return True
    return False


@pytest.mark.slow
def test_build_without_room_is_made_good_by_the_next(tmp_path, clean):
    """Files may grow to so many blocks only: a stand-in for a full disk."""
    folder = Folder(tmp_path)
    assert folder.run(RUN, events=1000)[0] == 0
    blocks = folder.database.stat().st_size // 512 // 2
    limited = ["sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh"]
    status, output = folder.run(RUN, events=6000, through=limited)
    assert status != 0
    assert "File too large" in output
    assert folder.run(RUN)[0] == 0
    assert difference(tables(folder.database), clean(6000)) == ""


def test_second_build_at_once_stops_with_a_clear_word(tmp_path, clean):
    folder = Folder(tmp_path)
    (tmp_path / "events.csv").write_text("".join(DEMO[:1001]), encoding="utf-8")
    first = folder.start(RUN)
    while not is_locked(folder.database):
        assert first.poll() is None
        time.sleep(0.01)
    status, output = folder.run(RUN)
    assert status == 1
    assert re.fullmatch(
        f"user_sessions: '{folder.database}' is open in .*python.* \\(PID [0-9]+\\). Expected: one"
        f" build at a time, and readers in the published file '{folder.published}'.\n",
        output,
    )
    output = first.communicate()[0]
    assert first.returncode == 0, output[-3000:]
    assert difference(tables(folder.database), clean(1000)) == ""
