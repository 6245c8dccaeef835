"""What readers open: the marts of one whole run, whatever builds do meanwhile."""

import json
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager

import duckdb
import pytest
from project import ROOT

PUBLISH = [sys.executable, str(ROOT / "macros" / "publish" / "publish.py")]
DBT = os.path.join(os.path.dirname(sys.executable), "dbt")
BUILD = ["build", "--exclude-resource-type", "unit_test", "test"]
MODELS = ["run"]  # the same without seeds
WARNS = "warn_of_raw_rows_not_counted"
FAILING = ["--warn-error", "build", "--select", "resource_type:model", WARNS]
FAILING += ["--indirect-selection", "empty"]
DEMO = (ROOT / "seeds" / "demo_events.csv").read_text(encoding="utf-8").splitlines(keepends=True)

# Of one run if all counts agree; the demo has no session of exactly 24 hours in its first rows.
SESSIONS = """
    select
        run_id,
        total_sessions,
        (select count(*) from fct_sessions where not is_over_max_length),
        (select total_sessions from session_metrics where interval_unit = 'all'),
        (select sum(sessions) from session_length_distribution where interval_unit = 'all'),
        (select sum(value) from chart_total_sessions),
    from published_run
"""
READER = f"""
import duckdb, json, os, sys, time
path, stop = sys.argv[1:]
reads = 0
seen = {{}}
while not os.path.exists(stop):
    with duckdb.connect(path, read_only=True) as connection:
        [(run, *sessions)] = connection.execute('''{SESSIONS}''').fetchall()
    assert len(set(sessions)) == 1, sessions
    assert seen.setdefault(run, sessions[0]) == sessions[0]
    reads += 1
    time.sleep(0.01)
print(json.dumps([reads, [int(sessions) for sessions in seen.values()]]))
"""


class Folder:
    """A database, its events and its published file in a folder."""

    def __init__(self, path, events_path="events.csv"):
        self.path = path
        self.events_path = events_path
        self.database = path / "user_sessions.duckdb"
        self.published = path / "published" / "user_sessions.duckdb"

    def start(self, arguments, through=(), **settings):
        """A process that runs dbt, itself or through a command, and publishes, as make run does."""
        environment = {key: os.environ[key] for key in os.environ if "USER_SESSIONS" not in key}
        environment |= {
            "USER_SESSIONS_DB": str(self.database),
            "DBT_PROFILES_DIR": str(ROOT / "profiles"),
            "DBT_PROJECT_DIR": str(ROOT),
            "DBT_TARGET_PATH": str(self.path / "target"),
            "DBT_LOG_PATH": str(self.path / "logs"),
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
            **settings,
        }
        return subprocess.Popen(
            [*PUBLISH, *through, DBT, *arguments, "--vars", f"events_path: '{self.events_path}'"],
            cwd=self.path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, arguments, events=None, through=(), **settings):
        """Runs dbt on the first events of the demo and gives its exit status and output."""
        if events:
            (self.path / "events.csv").write_text("".join(DEMO[: events + 1]), encoding="utf-8")
        process = self.start(arguments, through, **settings)
        output = process.communicate()[0]
        return process.returncode, output

    def publish(self, arguments, events=None):
        status, output = self.run(arguments, events)
        assert status == 0, output[-3000:]

    def sessions(self):
        """Run and sessions of the published file, which must be whole."""
        with duckdb.connect(str(self.published), read_only=True) as connection:
            [(run, *sessions)] = connection.execute(SESSIONS).fetchall()
        assert len(set(sessions)) == 1
        return run, sessions[0]

    def leftovers(self):
        return sorted(self.published.parent.glob("*.new.*"))

    @contextmanager
    def read_by(self, script):
        """A process reads the published file until the block ends; then what it found is there."""
        stop, found = self.path / "stop", []
        reader = subprocess.Popen(
            [sys.executable, "-c", script, str(self.published), str(stop)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield found
        finally:
            stop.touch()
            output, errors = reader.communicate()
        assert reader.returncode == 0, errors[-3000:]
        found.extend(json.loads(output))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder after one whole build; what a crashed writer left beside the file is gone."""
    folder = Folder(tmp_path_factory.mktemp("publish"))
    folder.published.parent.mkdir()
    log = folder.published.with_name("user_sessions.duckdb.wal")
    log.write_text("of another file")
    folder.publish(BUILD, events=400)
    assert not log.exists()
    return folder


@pytest.fixture
def folder(built, tmp_path):
    """A copy of it, for a test of its own."""
    shutil.copytree(built.path, tmp_path, dirs_exist_ok=True)
    return Folder(tmp_path)


def test_published_file_has_the_rows_of_every_mart(built):
    marts = {path.stem for path in (ROOT / "models" / "marts").rglob("*.sql")}
    with duckdb.connect(str(built.database), read_only=True) as connection:
        connection.execute(f"attach '{built.published}' as another_name (read_only)")
        tables = connection.execute(
            "select table_name, comment from duckdb_tables() where database_name = 'another_name'"
        ).fetchall()
        assert {name for name, _ in tables} == marts | {"published_run"}
        assert all(comment for name, comment in tables if name != "published_run")
        for mart in marts:
            rows = rows_of(connection, f"user_sessions.main.{mart}")
            assert rows[1] or mart == "event_rejections"  # the first events are sound
            assert rows_of(connection, f"another_name.main.{mart}") == rows
        assert connection.execute(
            "select raw_events, accepted_events, newest_loaded_at from another_name.published_run"
        ).fetchall() == connection.execute(
            "select sum(raw_events), sum(accepted_events), (select max(loaded_at) from stg_events)"
            " from stg_event_counts"
        ).fetchall()


def rows_of(connection, table):
    """Names and types of the columns, and all rows."""
    result = connection.execute(f"from {table}")
    columns = [column[:2] for column in result.description]
    return columns, sorted(result.fetchall(), key=repr)


def test_published_file_is_for_reading_by_any_duckdb_from_1_0(built):
    assert stat.S_IMODE(built.published.stat().st_mode) == 0o444
    with duckdb.connect(str(built.published), read_only=True) as connection:
        [(tags,)] = connection.execute(
            "select tags from duckdb_databases() where database_name = 'user_sessions'"
        ).fetchall()
    assert tags["storage_version"].startswith("v1.0.0")


@pytest.mark.slow
def test_readers_and_builds_do_not_wait_for_each_other(folder):
    first = folder.sessions()
    held = duckdb.connect(str(folder.published), read_only=True)
    with folder.read_by(READER) as found:
        for events in (700, 1000):
            folder.publish(MODELS, events=events)
            time.sleep(0.2)  # for a read of this run
    reads, seen = found
    assert reads > 20
    assert len(seen) == 3
    assert seen == sorted(set(seen))
    assert held.execute(SESSIONS).fetchall()[0][:2] == first
    held.close()
    assert folder.sessions()[1] == seen[-1]


@pytest.mark.slow
def test_publishing_that_is_killed_leaves_the_file_before(folder):
    of_a_living_process = folder.published.with_name(f"user_sessions.duckdb.new.{os.getpid()}")
    of_a_living_process.touch()
    delays = random.Random(1)
    for delay in (0, delays.uniform(0, 0.1), delays.uniform(0, 0.4)):
        before = folder.published.read_bytes()
        process = folder.start(MODELS)
        while process.poll() is None and folder.leftovers() == [of_a_living_process]:
            time.sleep(0.002)
        time.sleep(delay)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        folder.sessions()
        if folder.leftovers() != [of_a_living_process]:
            assert folder.published.read_bytes() == before
        else:
            assert delay > 0  # it had ended
    run, _ = folder.sessions()
    folder.publish(MODELS)
    assert folder.sessions()[0] != run
    assert folder.leftovers() == [of_a_living_process]


def test_failed_build_publishes_nothing(folder):
    """A row came too late to be counted; all is built but two marts that read what the test reads."""
    before = folder.published.read_bytes()
    written = folder.path / "written.duckdb"
    with open(folder.path / "events.csv", "a", encoding="utf-8") as events:
        events.write(DEMO[1])
    status, output = folder.run(FAILING, through=["env", f"USER_SESSIONS_PUBLISH_TO={written}"])
    assert status == 1
    assert WARNS in output
    assert "ERROR=1 SKIP=2" in output
    assert folder.published.read_bytes() == before
    assert folder.leftovers() == []
    assert not written.exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("part", "left_out"),
    [
        (["--select", "session_metrics"], "event_loads, event_rejections"),
        (["--exclude", "int_intervals", "marts.charts+"], "int_intervals"),
    ],
)
def test_build_of_a_part_publishes_nothing_and_says_so(part, left_out, folder):
    before = folder.published.read_bytes()
    status, output = folder.run(["run", *part])
    assert status == 0
    assert f"user_sessions: nothing published: built without {left_out}" in output
    assert (
        ". Expected: all models, or all but the charts: dbt build --exclude marts.charts+" in output
    )
    assert folder.published.read_bytes() == before
    assert folder.leftovers() == []


@pytest.mark.slow
def test_build_without_charts_publishes_the_other_marts(folder):
    folder.publish(["run", "--exclude", "marts.charts+"])
    with duckdb.connect(str(folder.published), read_only=True) as connection:
        tables = connection.execute("select table_name from duckdb_tables()").fetchall()
    marts = {path.stem for path in (ROOT / "models" / "marts").glob("*.sql")}
    assert {name for (name,) in tables} == marts - {"weekly_figures"} | {"published_run"}


def test_path_that_cannot_be_written_stops_before_the_build(tmp_path):
    folder = Folder(tmp_path)
    file = tmp_path / "file"
    file.touch()
    expected = "Expected: the path of a file of its own, in a folder that can be written.\n"
    for path, found in [
        (file / "a.duckdb", f"the folder '{file}' cannot be made (File exists)"),
        (tmp_path, f"'{tmp_path}' is a folder"),
        (folder.database, f"'{folder.database}' is the database that dbt writes"),
    ]:
        status, output = folder.run(BUILD, USER_SESSIONS_PUBLISHED=str(path))
        assert status == 1
        assert output == f"user_sessions: USER_SESSIONS_PUBLISHED: {found}. {expected}"
    assert not folder.database.exists()
