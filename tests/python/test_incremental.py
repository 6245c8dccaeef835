"""Runs that add to earlier ones give what one run over everything gives, row for row."""

import csv
import json
import os
import random
import shutil
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest
import random_events
from batches import batches, changed
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from project import dbt
from same_tables import difference, tables

SEQUENCES = int(os.environ.get("USER_SESSIONS_SEQUENCES", "10"))
SEQUENCES_OF_A_KIND = max(SEQUENCES // len(random_events.definitions), 1)
# Enough that what CI asks for is one part: there hypothesis draws the same in each.
SEQUENCES_PER_PART = 12
USERS = 60
# In a row of ProjectOfFiles the number of its file, which is not written into it.
FILE = "file"
LONG_AGO = 1_700_000_000

# The other views are those of a run before, which a rebuild does not change.
EVENTS_AND_TABLES = ["--select", "+stg_event_rows", "+stg_event_counts"]
EVENTS_AND_TABLES += ["config.materialized:table", "config.materialized:incremental"]
EVENTS_AND_TABLES += ["--exclude", "marts.charts+"]


class Project:
    """A database to which runs add, with the raw rows that have arrived so far."""

    path = "events.csv"

    def __init__(self, folder, variables, taxonomy=None):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file = self.folder / self.path
        self.variables = {**variables, "events_path": str(self.file)}
        self.taxonomy = taxonomy or {}
        self.rows = []
        self.merges = []

    def database(self):
        return duckdb.connect(str(self.folder / "user_sessions.duckdb"))

    def write_tables(self):
        """The taxonomy and the merges, as they are now."""
        with self.database() as connection:
            connection.execute(
                "create or replace table event_taxonomy (event_type text, status text)"
            )
            for pair in self.taxonomy.items():
                connection.execute("insert into event_taxonomy values (?, ?)", list(pair))
            connection.execute(
                "create or replace table merges (amplitude_id bigint, merged_amplitude_id bigint)"
            )
            for pair in self.merges:
                connection.execute("insert into merges values (?, ?)", list(pair))

    def arrive(self, rows):
        """More raw rows, in the file of all."""
        self.rows.extend(rows)
        names = list(dict.fromkeys(name for row in self.rows for name in row))
        with open(self.file, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, fieldnames=names)
            writer.writeheader()
            writer.writerows(self.rows)

    def run(self, *arguments, callbacks=(), **variables):
        """One run of the models, without the charts, which keep nothing."""
        self.write_tables()
        return dbt(
            self.folder,
            "run",
            *(arguments or ("--exclude", "marts.charts+")),
            variables={**self.variables, **variables},
            callbacks=callbacks,
        )

    def run_while(self, model, arrive):
        """A run during which something arrives, when a model has just been built."""
        waiting = [arrive]

        def look(message):
            if message.info.name == "LogModelResult":
                if message.data.node_info.node_name == model and waiting:
                    waiting.pop()()

        build = self.run(callbacks=[look])
        assert build.success and not waiting, build.message
        return build

    def check(self):
        """A run succeeds, and its tables are those of a run over everything."""
        build = self.run()
        assert build.success, build.message
        found = tables(build.database)
        kept = self.folder / "kept.duckdb"
        shutil.copy(build.database, kept)
        whole = self.run("--full-refresh", *EVENTS_AND_TABLES)
        assert whole.success, whole.message
        wanted = tables(whole.database)
        kept.replace(build.database)
        assert difference(found, wanted) == ""
        return build


class ProjectOfFiles(Project):
    """What arrives at a time is a Parquet file of its own, written long before the run."""

    path = "*.parquet"

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.written = {}
        self.writes = 0

    def arrive(self, rows):
        """More raw rows; files whose rows have changed are written anew, without rows they go."""
        number = self.writes + 1
        self.rows.extend({**row, FILE: number} for row in rows)
        names = list(dict.fromkeys(name for row in self.rows for name in row if name != FILE))
        files = {name: [] for name in [*self.written, number]}
        for row in self.rows:
            files[row[FILE]].append([row.get(name) for name in names])
        for name, cells in files.items():
            if cells != self.written.get(name):
                self.write(self.folder / f"{name}.parquet", names, cells)
        self.written = {name: cells for name, cells in files.items() if cells}

    def write(self, file, names, cells):
        if not cells:
            file.unlink(missing_ok=True)
            return
        columns = ", ".join(f'"{name}" text' for name in names)
        with duckdb.connect() as connection:
            connection.execute(f"create table rows ({columns})")
            marks = ", ".join("?" * len(names))
            connection.executemany(f"insert into rows values ({marks})", cells)
            connection.table("rows").write_parquet(str(file))
        self.writes += 1
        os.utime(file, (LONG_AGO + self.writes,) * 2)


@pytest.mark.parametrize("part", range(-(-SEQUENCES_OF_A_KIND // SEQUENCES_PER_PART)))
@pytest.mark.parametrize("kind_of_definition", random_events.definitions)
@given(data=st.data())
@settings(
    max_examples=min(SEQUENCES_OF_A_KIND, SEQUENCES_PER_PART),
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_batches_in_any_order_equal_one_run(kind_of_definition, part, data):
    variables = data.draw(random_events.settings_of_a_project(kind_of_definition))
    taxonomy = data.draw(random_events.taxonomies)
    rng = random.Random(data.draw(st.integers(0, 2**32)))
    rows = random_events.histories(rng, USERS, variables)
    merges = []
    if variables["event_source"] == "amplitude":
        merges = random_events.merges(rng, USERS) + random_events.merges(rng, USERS)
        variables["merged_users"] = "merges"
    with tempfile.TemporaryDirectory() as folder:
        project = rng.choice([Project, ProjectOfFiles])(folder, variables, taxonomy)
        parts = batches(rng, rows, variables["event_source"], most=4)
        for number, part in enumerate(parts, start=1):
            # More merges run by run, and now and then one fewer.
            project.merges = [pair for pair in merges if rng.random() < number / len(parts)]
            if rng.random() < 0.5:
                project.rows = changed(rng, project.rows, variables["event_source"])
            project.arrive(part)
            project.check()


def event(user, event_time, loaded_at=None, event_type="Page Viewed", **cells):
    """A raw row of the source `events`."""
    return {
        "event_id": cells.pop("event_id", f"{user} {event_time} {event_type}"),
        "user_id": user,
        "event_type": event_type,
        "event_time": event_time,
        "loaded_at": loaded_at or event_time,
        "session_id": cells.pop("session_id", ""),
        "country": cells.pop("country", "US"),
    }


TIMEOUT = {"event_source": "events", "session_definition": {"timeout_minutes": 30}}
# What arrives first, what then, and the sessions: start, end, events.
CASES = {
    "late event that bridges two sessions leaves no orphan": (
        [("2024-03-04 10:00:00",), ("2024-03-04 10:50:00",)],
        [("2024-03-04 10:25:00", "2024-03-05 00:00:00")],
        [("03-04 10:00", "03-04 10:50", 3)],
    ),
    "late event that only comes near stays by itself": (
        [("2024-03-04 10:00:00",), ("2024-03-04 11:01:00",)],
        [("2024-03-04 10:30:30", "2024-03-05 00:00:00")],
        [("03-04 10:00", "03-04 10:00", 1), ("03-04 10:30", "03-04 10:30", 1)]
        + [("03-04 11:01", "03-04 11:01", 1)],
    ),
    "session that goes on in the next run, behind midnight, is not cut": (
        [("2024-03-04 23:50:00",)],
        [("2024-03-05 00:10:00",)],
        [("03-04 23:50", "03-05 00:10", 2)],
    ),
    "late first event moves the start of a session": (
        [("2024-03-04 10:10:00",)],
        [("2024-03-04 10:00:00", "2024-03-04 11:00:00")],
        [("03-04 10:00", "03-04 10:10", 2)],
    ),
    "event of a month ago makes its session then": (
        [("2024-03-04 10:00:00",)],
        [("2024-02-04 10:00:00", "2024-03-04 11:00:00")],
        [("02-04 10:00", "02-04 10:00", 1), ("03-04 10:00", "03-04 10:00", 1)],
    ),
    "event dated in the future does not block later runs": (
        [("2031-01-01 00:00:00",), ("2024-03-04 10:00:00",)],
        [("2024-03-04 10:20:00",)],
        [("03-04 10:00", "03-04 10:20", 2), ("01-01 00:00", "01-01 00:00", 1)],
    ),
    "rows that share the newest load time are not missed": (
        [("2024-03-04 10:00:00", "2024-03-05 10:00:00")],
        [("2024-03-04 10:20:00", "2024-03-05 10:00:00")],
        [("03-04 10:00", "03-04 10:20", 2)],
    ),
    "user of whom nothing new comes stays": (
        [("2024-01-04 10:00:00",), ("2024-01-04 10:20:00",)],
        [],
        [("01-04 10:00", "01-04 10:20", 2)],
    ),
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """All cases in two runs of one project; a case is a user."""
    project = Project(tmp_path_factory.mktemp("cases"), TIMEOUT)
    for step in (0, 1):
        project.arrive([event(user, *row) for user, case in CASES.items() for row in case[step]])
        build = project.check()
    return build


@pytest.mark.parametrize("case", CASES)
def test_case(case, cases):
    assert CASES[case][2] == cases.query(
        "select strftime(session_start_at, '%m-%d %H:%M'), strftime(session_end_at, '%m-%d %H:%M'),"
        f" event_count from fct_sessions where user_id = '{case}' order by session_start_at"
    )


@pytest.fixture
def project(tmp_path):
    """Sessions by a timeout of 30 minutes."""
    return Project(tmp_path, TIMEOUT)


def sessions(build):
    """User, start, end and events of each session, in their order."""
    return build.query(
        "select user_id, strftime(session_start_at, '%d %H:%M'),"
        " strftime(session_end_at, '%d %H:%M'), event_count from fct_sessions order by all"
    )


def test_copies_that_come_later(project):
    """Of an event of long ago: a duplicate; of one that was loaded earlier: it takes the place."""
    old = event("old", "2024-01-04 10:00:00")
    new = event("new", "2024-03-04 10:00:00", loaded_at="2024-03-04 12:00:00")
    project.arrive([old, new])
    project.check()
    project.arrive(
        [
            {**old, "loaded_at": "2024-03-05 10:00:00", "country": "FR"},
            {**new, "loaded_at": "2024-03-04 11:00:00", "country": "FR"},
        ]
    )
    build = project.check()
    assert build.query("select user_id, country from stg_events order by all") == [
        ("new", "FR"),
        ("old", "US"),
    ]
    assert build.query("select sum(duplicate_events) from stg_event_counts") == [(2,)]


def test_hashes_of_another_version_of_the_warehouse_are_made_anew(project):
    old = event("old", "2024-01-04 10:00:00")
    project.arrive([old, event("new", "2024-03-04 10:00:00")])
    project.check()
    with project.database() as connection:
        connection.execute("update stg_event_rows set event_id_hash = event_id_hash // 2")
    project.arrive([{**old, "loaded_at": "2024-03-05 10:00:00"}])
    build = project.check()
    assert build.query("select sum(duplicate_events) from stg_event_counts") == [(1,)]


@pytest.fixture
def files(tmp_path):
    return ProjectOfFiles(tmp_path, TIMEOUT)


def window(build):
    return str(build.query("select cast(loaded_from as text) from stg_load_window")[0][0])


WHEN_FILES_ARE_READ = ["stg_event_files"] + [
    pytest.param(model, marks=pytest.mark.slow) for model in ["raw_events", "stg_event_rows"]
]


def test_files_that_a_run_has_read_are_not_read_again(files):
    """A run looks at the loads since the first of the files that came, changed or went."""
    files.arrive([event("u", "2024-03-01 10:00:00"), event("u", "2024-03-05 10:00:00")])
    assert window(files.check()) == "-infinity"
    assert window(files.check()) == "infinity"
    files.arrive([event("u", "2024-03-05 10:10:00"), event("v", "2024-03-06 10:00:00")])
    assert window(files.check()) == "2024-03-05 00:00:00"
    files.arrive([event("w", "2024-03-06 12:00:00")])
    assert window(files.check()) == "2024-03-06 00:00:00"
    files.rows.pop(2)
    files.arrive([])
    assert window(files.check()) == "2024-03-05 00:00:00"
    files.rows.pop()
    files.arrive([])
    assert window(files.check()) == "2024-03-06 00:00:00"
    assert window(files.check()) == "infinity"


def test_file_that_went_before_a_run_broke_off_is_made_good(files):
    files.arrive([event("u", "2024-03-05 10:00:00")])
    files.arrive([event("v", "2024-03-05 10:00:00")])
    files.check()
    files.rows.pop()
    files.arrive([])
    assert files.run("--select", "stg_event_files").success
    assert [session[0] for session in sessions(files.check())] == ["u"]


def test_file_whose_time_is_that_of_a_run_is_read_again(files):
    """It may have been written again since it was listed, with as many bytes in the same second."""
    files.arrive([event("u", "2024-03-05 10:00:00")])
    file = files.folder / "1.parquet"
    soon = time.time() + 60
    os.utime(file, (soon, soon))
    size = file.stat().st_size
    files.check()
    files.rows[0]["user_id"] = "v"
    files.arrive([])
    os.utime(file, (soon, soon))
    assert file.stat().st_size == size
    assert [session[0] for session in sessions(files.check())] == ["v"]


@pytest.mark.parametrize("model", WHEN_FILES_ARE_READ)
def test_file_that_lands_while_a_run_is_at_work_is_left_to_the_next(files, model):
    """Also where it is gone before that begins."""
    files.arrive([event("u", "2024-03-05 10:00:00")])
    files.check()
    files.arrive([event("u", "2024-03-06 10:00:00")])
    late = [event("v", "2024-03-05 10:00:00"), event("v", "2024-03-07 10:00:00")]
    build = files.run_while(model, lambda: files.arrive(late))
    assert [session[0] for session in sessions(build)] == ["u", "u"]
    del files.rows[2:]
    files.arrive([])
    files.check()


@pytest.mark.parametrize("model", WHEN_FILES_ARE_READ)
def test_file_that_is_written_twice_while_a_run_is_at_work_is_made_good_by_the_next(files, model):
    """What the run may have read of it is in neither the first nor the last of its states."""
    files.arrive([event("u", "2024-03-05 10:00:00")])
    files.check()
    files.arrive([event("v", "2024-03-07 10:00:00")])
    files.check()
    files.arrive([event("u", "2024-03-05 11:00:00")])

    def write_again():
        files.rows[1] = {**event("w", "2024-03-05 12:00:00"), FILE: 2}
        files.arrive([])

    files.run_while(model, write_again)
    files.rows[1] = {**event("v", "2024-03-07 10:00:00"), FILE: 2}
    files.arrive([])
    files.check()


def test_file_with_a_clock_of_another_type_is_read_as_with_all_others(files):
    """Times as numbers beside times as text are text, which cannot be read."""
    files.arrive([event("u", "2024-03-05 10:00:00")])
    files.check()
    with duckdb.connect() as connection:
        row = event("v", "2024-03-06 10:00:00")
        values = ", ".join(f"'{value}' as {name}" for name, value in row.items())
        rows = connection.sql(f"select * replace (1709719200 as loaded_at) from (select {values})")
        rows.write_parquet(str(files.folder / "2.parquet"))
    build = files.check()
    assert build.query("select rejection_reason from stg_events_rejected") == [("unreadable_time",)]


def test_loads_of_a_run_that_broke_off_are_counted_by_the_next(files):
    files.arrive([event("u", "2024-03-05 10:00:00")])
    files.check()
    files.arrive([event("v", "2024-03-06 10:00:00")])
    assert files.run("--select", "+stg_event_rows").success
    assert window(files.check()) == "infinity"


def test_load_before_the_lookback_is_seen_by_a_run_that_looks_back_further(files):
    files.arrive([event("u", "2024-03-20 10:00:00")])
    files.check()
    files.arrive([event("v", "2024-03-05 10:00:00")])
    assert [session[0] for session in sessions(files.run())] == ["u"]
    files.variables["lookback_days"] = 20
    assert [session[0] for session in sessions(files.check())] == ["u", "v"]


def test_first_load_dated_in_the_future_does_not_block_later_runs(project):
    project.arrive([event("u", "2131-01-01 00:00:00")])
    project.check()
    project.arrive([event("u", "2024-03-04 10:00:00")])
    build = project.check()
    assert build.query("select count(*) from fct_sessions") == [(2,)]


def test_rows_that_are_gone_again_after_a_run_that_broke_off(project):
    """The rows are then what they were before it, but the tables are not."""
    project.arrive([event("u", "2024-03-04 10:00:00")])
    project.check()
    project.arrive([event("u", "2024-03-04 10:10:00"), event("v", "2024-03-05 10:00:00")])
    assert project.run("--select", "+fct_sessions").success
    project.rows = project.rows[:1]
    project.arrive([])
    assert sessions(project.check()) == [("u", "04 10:00", "04 10:00", 1)]


def test_column_that_is_renamed(project):
    """A row without an id has one made of all its columns, with their names."""
    project.arrive([{**event("u", "2024-03-04 10:00:00", event_id=""), "note": "n"}])
    project.check()
    project.rows[0]["remark"] = project.rows[0].pop("note")
    project.arrive([])
    project.check()


def test_run_facts_count_what_a_run_adds_changes_and_removes(project):
    """A late event that bridges two sessions: the first grows, the second goes."""
    project.arrive([event("u", "2024-03-04 10:00:00"), event("u", "2024-03-04 10:50:00")])
    project.arrive([event("gone", "2024-03-04 10:00:00")])
    project.check()
    project.rows.pop()
    project.rows[1]["country"] = "FR"
    project.arrive([event("u", "2024-03-04 10:25:00"), event("v", "2024-03-04 10:00:00")])
    build = project.run()
    assert build.query("select * exclude (run_id, run_at) from run_facts order by run_at") == [
        (3, 0, 0, 3, 0, 0),
        (2, 1, 1, 1, 1, 2),
    ]


def test_split_by_a_start_event_that_comes_late(tmp_path):
    project = Project(
        tmp_path, {"event_source": "events", "session_definition": {"start_event": "Start"}}
    )
    project.arrive(
        [
            event("u", "2024-03-04 10:00:00", event_type="Start"),
            event("u", "2024-03-04 10:10:00"),
            event("u", "2024-03-04 10:20:00"),
        ]
    )
    project.check()
    project.arrive([event("u", "2024-03-04 10:15:00", "2024-03-05 00:00:00", "Start")])
    assert sessions(project.check()) == [
        ("u", "04 10:00", "04 10:10", 2),
        ("u", "04 10:15", "04 10:20", 2),
    ]


@pytest.mark.parametrize("timeout", [{}, {"timeout_minutes": 30}], ids=["alone", "with timeout"])
def test_end_event_at_the_start_of_the_next_session_stays_in_its_own(timeout, tmp_path):
    """Two events at one time, the end of a session and the start of the next; then one more."""
    definition = {"end_event": "End", **timeout}
    project = Project(tmp_path, {"event_source": "events", "session_definition": definition})
    project.arrive(
        [
            event("u", "2024-03-04 10:00:00"),
            event("u", "2024-03-04 10:10:00", event_type="End", event_id="a"),
            event("u", "2024-03-04 10:10:00", event_id="b"),
        ]
    )
    project.check()
    project.arrive([event("u", "2024-03-04 10:20:00")])
    assert sessions(project.check()) == [
        ("u", "04 10:00", "04 10:10", 2),
        ("u", "04 10:10", "04 10:20", 2),
    ]


def amplitude_event(user, event_time, event_type="Page Viewed"):
    """A raw row of the source `amplitude`."""
    return {
        "insert_id": f"{user} {event_time}",
        "amplitude_id": user,
        "event_type": event_type,
        "event_time": event_time,
        "server_upload_time": event_time,
    }


@pytest.fixture
def merged(tmp_path):
    """A project whose user 1 belongs to user 2 when it is first run, months before the next."""
    project = Project(tmp_path, {"session_definition": {"timeout_minutes": 30}})
    project.variables["merged_users"] = "merges"
    project.merges = [(1, 2)]
    project.arrive([amplitude_event("1", "2024-01-04 10:00:00")])
    project.arrive([amplitude_event("9", "2024-03-04 10:00:00")])
    assert project.run().success
    return project


def test_copy_by_another_user_stays_when_a_merge_moves_the_event(merged):
    copy = {**amplitude_event("5", "2024-03-04 10:00:00"), "insert_id": "1 2024-01-04 10:00:00"}
    merged.arrive([copy])
    merged.check()
    merged.rows.pop(0)
    merged.arrive([])
    merged.merges = [(1, 3)]
    assert [row[0] for row in sessions(merged.run())] == ["5", "9"]


def test_copy_of_long_ago_stays_when_a_merge_moves_the_event(merged):
    copy = {**amplitude_event("5", "2024-01-05 10:00:00"), "insert_id": "1 2024-01-04 10:00:00"}
    merged.arrive([copy])
    merged.run("--full-refresh", "--exclude", "marts.charts+")
    merged.rows.pop(0)
    merged.arrive([])
    merged.merges = [(1, 3)]
    assert [row[0] for row in sessions(merged.check())] == ["5", "9"]


def test_merge_brings_rows_of_long_ago_as_they_are_now(merged):
    """One that was accepted is rejected, one the other way round, and one came late."""
    bad = {**amplitude_event("1", "2024-01-05 10:00:00"), "event_properties": "{page:"}
    merged.arrive([bad])
    merged.run("--full-refresh", "--exclude", "marts.charts+")
    late = {**amplitude_event("1", "2024-01-06 10:00:00"), "event_properties": "["}
    merged.rows[0]["event_properties"], merged.rows[2]["event_properties"] = "{page:", "{}"
    merged.arrive([late])
    merged.merges = [(1, 3)]
    build = merged.check()
    assert sessions(build) == [("3", "05 10:00", "05 10:00", 1), ("9", "04 10:00", "04 10:00", 1)]
    assert build.query("select count(*) from stg_events_rejected") == [(2,)]


def test_merge_into_nobody_counts_for_nothing(merged):
    merged.merges = [(1, None), (9, 9)]
    assert [row[0] for row in sessions(merged.check())] == ["1", "9"]
    merged.variables["merged_users"] = "named_merges"
    with merged.database() as connection:
        connection.execute(
            "create table named_merges as select '1' as amplitude_id, '' as merged_amplitude_id"
        )
    assert [row[0] for row in sessions(merged.check())] == ["1", "9"]


def test_following_users_no_longer_stops_the_run(merged):
    stopped = merged.run(merged_users=None)
    assert not stopped.success
    assert (
        "user_sessions: merged_users: '\"not followed\"', but the tables were built with"
        " '\"followed\"'. Expected: the same, or a rebuild"
    ) in stopped.message
    merged.check()


def test_following_users_anew_stops_the_run(tmp_path):
    project = Project(tmp_path, {"session_definition": {"timeout_minutes": 30}})
    project.arrive([amplitude_event("1", "2024-01-04 10:00:00")])
    assert project.run().success
    stopped = project.run(merged_users="merges")
    assert not stopped.success
    assert "user_sessions: merged_users: '\"followed\"', but the tables" in stopped.message


def test_merges_are_known_after_a_rebuild_of_their_models_alone(merged):
    merged.run("--full-refresh", "--select", "path:models/staging/amplitude")
    merged.merges = [(1, 3)]
    assert sessions(merged.check())[0][0] == "3"


def test_merges_that_got_lost_are_made_good(merged):
    with merged.database() as connection:
        connection.execute("drop table stg_amplitude__applied_merges")
    merged.merges = [(1, 3)]
    assert sessions(merged.check())[0][0] == "3"


READ = ["stg_load_window", "stg_unreadable_rows", "stg_event_rows", "stg_event_counts"]


@pytest.mark.parametrize("model", READ)
@pytest.mark.parametrize("is_first", [True, False], ids=["first", "second"])
def test_rows_that_land_while_a_run_is_at_work_are_made_good_by_the_next(is_first, model, project):
    """Loads days apart, copies of events of long ago and of now, and a row without a time."""
    old, new = event("u", "2024-01-04 10:00:00"), event("v", "2024-03-04 10:00:00")
    project.arrive([old, new])
    if not is_first:
        assert project.run().success
        project.arrive([event("u", "2024-03-04 10:10:00")])
    rows = [event("a", "2024-03-06 10:00:00"), event("b", "2024-03-20 10:00:00")]
    rows += [{**old, "loaded_at": new["loaded_at"]}, dict(new), event("bad", "", new["loaded_at"])]
    project.run_while(model, lambda: project.arrive(rows))
    build = project.check()
    assert build.query("select count(*), count(distinct event_id) from stg_events") == [
        (4, 4) if is_first else (5, 5)
    ]


@pytest.mark.parametrize("kind", ["csv", "json", "parquet"])
def test_file_of_other_columns_that_lands_while_a_run_is_at_work_is_read_by_the_next(kind, project):
    """Its columns stand in another order; in JSON and Parquet it has one more."""
    project.variables["events_path"] = str(project.folder / f"loads_*.{kind}")
    first = event("u", "2024-03-04 10:00:00")
    if kind != "csv":
        del first["country"]
    write_rows(project.folder / f"loads_1.{kind}", [first])
    assert project.run().success
    rows = [event("v", f"2024-03-{day} 10:00:00", country="DE") for day in ("05", "20")]
    rows = [dict(reversed(row.items())) for row in rows]
    build = project.run_while(
        "raw_events", lambda: write_rows(project.folder / f"loads_2.{kind}", rows)
    )
    assert build.query("select count(*) from stg_events") == [(1,)]
    build = project.check()
    assert build.query("select distinct country from stg_events where user_id = 'v'") == [("DE",)]


def write_rows(file, rows):
    """A file of the kind that its name ends in."""
    lines = file.with_suffix(".lines")
    lines.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    duckdb.execute(f"copy (from read_json('{lines}', format = 'nd')) to '{file}'")


def test_run_that_broke_off_behind_the_events_is_made_good(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    project.check()
    project.arrive([event("u", "2024-03-04 10:10:00")])
    broken = project.run("--select", "+stg_events")
    assert broken.success and sessions(broken) == [("u", "04 10:00", "04 10:00", 1)]
    assert sessions(project.check()) == [("u", "04 10:00", "04 10:10", 2)]


@pytest.mark.parametrize("lost", ["stg_event_rows", "fct_sessions"])
def test_table_that_got_lost_is_made_again(lost, project):
    project.arrive([event("u", "2024-03-04 10:00:00"), event("v", "2024-01-04 10:00:00")])
    assert project.run().success
    with project.database() as connection:
        connection.execute(f"drop table {lost}")
    project.arrive([event("u", "2024-03-04 10:10:00")])
    project.check()


def test_table_with_an_index_made_by_hand_is_replaced(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    with project.database() as connection:
        connection.execute("create index by_interval on session_metrics (interval_start)")
        connection.execute("create table int_intervals__dbt_tmp as select 'left over' as what")
    project.arrive([event("u", "2024-03-04 23:00:00")])
    build = project.check()
    assert build.query(
        "select total_sessions from session_metrics where interval_unit = 'day'"
    ) == [(2,)]
    assert build.query("select name from (show tables) where name like '%dbt%'") == []


def test_key_of_a_session_stays_while_it_grows_over_runs(project):
    project.arrive([event("u", "2024-03-04 23:50:00")])
    first = project.check().query("select session_key from fct_sessions")
    project.arrive([event("u", "2024-03-05 00:10:00"), event("u", "2024-03-05 09:00:00")])
    project.check()
    project.arrive([event("u", "2024-03-05 00:30:00")])
    build = project.check()
    assert build.query(
        "select session_key, event_count from fct_sessions where session_start_at < '2024-03-05'"
    ) == [(*first[0], 3)]


PARTS = [
    ("--select", "fct_sessions"),
    ("--select", "int_user_days+", "--exclude", "marts.charts+"),
    ("--select", "path:models/marts", "--exclude", "marts.charts+"),
    ("--select", "int_changed_spans+", "--exclude", "marts.charts+"),
    ("--full-refresh", "--select", "fct_sessions"),
    ("--full-refresh", "--select", "int_user_days"),
]


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS, ids=" ".join)
def test_part_of_the_project_run_alone_leaves_all_right(part, project):
    project.arrive([event("u", "2024-03-04 10:00:00"), event("v", "2024-01-04 10:00:00")])
    assert project.run().success
    project.arrive([event("u", "2024-03-04 10:10:00")])
    before = tables(project.run().database)
    alone = project.run(*part)
    assert alone.success, alone.message
    assert difference(tables(alone.database), before) == ""
    late = event("v", "2024-01-04 10:20:00", loaded_at="2024-03-05 00:00:00")
    project.arrive([event("u", "2024-03-04 10:20:00"), late])
    project.check()


@pytest.mark.parametrize(
    "model, missing, whole",
    [
        ("stg_event_rows", "stg_load_window", "+stg_event_rows"),
        ("stg_event_counts", "stg_load_window", "+stg_event_counts"),
        ("stg_unreadable_rows", "stg_event_counts", "+stg_event_counts"),
    ],
)
def test_table_of_the_window_cannot_be_run_alone(model, missing, whole, built):
    before = tables(built.run("--select", "stg_load_window").database)
    for refresh in ((), ("--full-refresh",)):
        stopped = built.run(*refresh, "--select", model)
        assert not stopped.success
        assert (
            f"user_sessions: {model}: built without {missing}, whose rows may be those of an"
            f" earlier run. Expected: both in one run: dbt run --select {whole}."
        ) in stopped.message
        assert difference(tables(stopped.database), before) == ""


def test_sessions_are_not_made_of_events_that_a_run_left_unfinished(project):
    """It broke off when stg_event_rows was written and its copies were all accepted still."""
    project.arrive([event("u", "2024-03-04 10:00:00"), event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    with project.database() as connection:
        connection.execute("update stg_event_rows set fate = 'accepted'")
        connection.execute("drop table stg_event_counts")
    for model in ("fct_sessions", "int_user_days"):
        stopped = project.run("--select", model)
        assert not stopped.success
        assert f"user_sessions: {model}: stg_event_rows is not there, or" in stopped.message
    assert sessions(project.check()) == [("u", "04 10:00", "04 10:00", 1)]


def test_rebuild_without_what_is_read_stops(built):
    before = tables(built.run("--select", "stg_load_window").database)
    rebuild = ("--full-refresh", "--select", "stg_load_window+", "--exclude", "marts.charts+")
    stopped = built.run(*rebuild, event_columns={"country": "'DE'"})
    assert not stopped.success
    assert "user_sessions: stg_event_rows: built without raw_events" in stopped.message
    built.check()
    assert difference(tables(stopped.database), before) == ""


def test_tables_are_not_filled_through_the_views_of_a_run_that_was_stopped(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    project.arrive([event("u", "2024-03-05 10:00:00")])
    assert not project.run(event_columns={"country": "'DE'"}).success
    for part in (("--select", "stg_load_window+"), ("--exclude", "config.materialized:view")):
        stopped = project.run(*part, "--exclude", "marts.charts+")
        assert not stopped.success
        assert "user_sessions: stg_event_rows: built without raw_events" in stopped.message
    project.check()


def test_unreadable_lines_of_other_files_are_not_taken_in_by_a_run_that_is_stopped(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    other = project.folder / "other.csv"
    other.write_text("user_id,event_type,event_time\nu,Search\n", encoding="utf-8")
    stopped = project.run(events_path=str(other))
    assert not stopped.success
    assert stopped.query("select count(*) from stg_events_rejected") == [(0,)]


@pytest.mark.parametrize(
    "model", ["stg_events", "int_sessions", "int_changed_sessions", "int_changed_spans"]
)
def test_views_and_spans_of_other_settings_stop(model, built):
    stopped = built.run("--select", model, session_definition={"timeout_minutes": 5})
    assert not stopped.success
    assert "user_sessions: session_definition: '" in stopped.message


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        ("--select", "fct_sessions"),
        ("--select", "path:models/marts", "--exclude", "marts.charts+"),
        ("--exclude", "int_changed_spans", "marts.charts+"),
        ("--select", "int_user_days"),
        ("--full-refresh", "--select", "int_user_days"),
    ],
    ids=" ".join,
)
def test_sessions_and_days_wait_for_what_brings_them_the_events(part, project):
    """An earlier run brought events and went no further."""
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    project.arrive([event("u", "2024-03-04 09:50:00", loaded_at="2024-03-04 11:00:00")])
    before = tables(project.run("--select", "+stg_event_counts").database)
    stopped = project.run(*part)
    assert not stopped.success
    assert (
        "while sessions and days of users are still to be made anew. Expected: all that follow"
        " events: dbt run --select int_changed_spans+."
    ) in stopped.message
    assert difference(tables(stopped.database), before) == ""
    rest = project.run("--select", "int_changed_spans+", "--exclude", "marts.charts+")
    assert rest.success and sessions(rest) == [("u", "04 09:50", "04 10:00", 2)]
    project.check()


@pytest.mark.parametrize(
    "part, message",
    [
        ("fct_sessions", "fct_sessions: built without int_sessions, which is not there. Exp"),
        ("int_changed_spans+", "fct_sessions: built without int_sessions, which is not there. Exp"),
        ("int_user_days", "int_user_days: built without fct_sessions, while sessions and days"),
    ],
)
def test_part_that_follows_a_rebuild_that_broke_off_reads_nothing_from_before_it(
    part, message, project
):
    """The view of sessions was of other settings, and the sessions were without the new event."""
    project.arrive([event("u", "2024-03-04 10:00:00"), event("u", "2024-03-04 10:20:00")])
    assert project.run().success
    project.variables["session_definition"] = {"timeout_minutes": 5}
    project.arrive([event("v", "2024-03-05 10:00:00")])
    before = tables(project.run("--full-refresh", "--select", "+stg_event_counts").database)
    stopped = project.run("--select", part, "--exclude", "marts.charts+")
    assert not stopped.success and f"user_sessions: {message}" in stopped.message
    left = tables(stopped.database)
    assert all(left[name] == before[name] for name in ("fct_sessions", "int_user_days"))
    assert len(sessions(project.check())) == 3


@pytest.mark.parametrize("left_out", ["int_sessions", "fct_sessions"])
def test_rebuild_with_a_part_left_out_stops(left_out, project):
    project.arrive([event("u", "2024-03-04 10:00:00"), event("u", "2024-03-04 10:20:00")])
    assert project.run().success
    project.variables["session_definition"] = {"timeout_minutes": 5}
    stopped = project.run("--full-refresh", "--exclude", left_out, "marts.charts+")
    assert not stopped.success and f": built without {left_out}, wh" in stopped.message
    project.check()


def test_first_build_goes_on_where_it_broke_off(project):
    """Sessions were made of all events, days were not."""
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run("--select", "+fct_sessions", "+stg_event_counts").success
    days = project.run("--select", "int_user_days")
    assert days.success, days.message
    assert days.query("select sessions from int_user_days") == [(1,)]
    project.check()


def test_rebuild_of_sessions_and_days_leaves_nothing_to_wait_for(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    rest = project.run("--full-refresh", "--select", "fct_sessions+", "--exclude", "marts.charts+")
    assert rest.success and rest.query("select * from stg_pending_changes") == []
    assert project.run("--select", "session_metrics").success


def test_rebuild_without_the_spans_leaves_none_of_before(project):
    """The span of the second run begins within a session of the rebuild."""
    project.arrive([event("u", "2024-03-14 10:20:00", loaded_at="2024-03-24 12:00:00")])
    assert project.run().success
    project.arrive([event("u", "2024-03-14 10:30:00", loaded_at="2024-03-24 12:00:00")])
    assert project.run().success
    project.arrive([event("u", "2024-03-14 10:00:00", loaded_at="2024-03-14 12:00:00")])
    rebuild = project.run("--full-refresh", "--exclude", "int_changed_spans", "marts.charts+")
    assert rebuild.success, rebuild.message
    alone = project.run("--select", "fct_sessions")
    assert sessions(alone) == [("u", "14 10:00", "14 10:30", 3)]
    project.check()


def test_run_with_a_fast_clock_hides_nothing(project):
    with project.database() as connection:
        [[today]] = connection.execute("select current_date").fetchall()
    days = [f"{today + timedelta(days=ahead)} 10:00:00" for ahead in (-8, 30, -7, -1)]
    project.arrive([event("u", days[0]), event("ahead", days[1])])
    assert project.run().success
    with project.database() as connection:
        connection.execute("update stg_run_changes set changed_at = changed_at + interval 40 day")
    project.arrive([event("u", days[2])])
    assert project.run("--full-refresh", "--exclude", "marts.charts+").success
    project.arrive([event("u", days[3])])
    assert project.check().query("select count(*) from fct_sessions") == [(4,)]


def test_load_dated_ahead_of_its_run_hides_nothing_when_its_day_has_come(project):
    """A device's clock was six days fast in the first run, which was seven days ago."""
    with project.database() as connection:
        [[today]] = connection.execute("select current_date").fetchall()
    days = [f"{today - timedelta(days=back)} 10:00:00" for back in range(8, -1, -1)]
    project.arrive([event("u", days[0]), event("ahead", days[7])])
    assert project.run().success
    with project.database() as connection:
        connection.execute("update stg_run_changes set changed_at = changed_at - interval 7 day")
    project.arrive([event("u", day) for day in days[1:8]])
    assert project.check().query("select count(*) from fct_sessions") == [(9,)]


def test_marts_that_are_run_alone_mix_no_runs(project):
    """An earlier run brought days and sessions and went no further."""
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    project.arrive([event("v", "2024-03-04 10:00:00")])
    assert project.run("--select", "+int_user_days").success
    alone = project.run("--select", "session_length_distribution")
    assert alone.query(
        "select interval_unit, sessions, share from session_length_distribution where sessions > 0"
        " order by interval_unit"
    ) == [("all", 2, 1.0), ("day", 2, 1.0)]
    project.arrive([event("u", "2024-03-05 10:00:00")])
    assert project.run("--select", "+int_user_days").success
    for mart in (
        "session_metrics",
        "session_length_distribution",
        "events_per_session_distribution",
    ):
        stopped = project.run("--select", mart)
        assert not stopped.success
        assert (
            f"user_sessions: {mart}: built without int_intervals, which has other days or weeks."
            " Expected: both in one run: dbt run --select int_intervals+."
        ) in stopped.message
    assert project.run("--select", "int_intervals+", "--exclude", "marts.charts+").success
    stopped = project.run("--select", "session_metrics", week_start="sunday")
    assert not stopped.success and "which has other days or weeks" in stopped.message
    project.check()


def test_marts_wait_for_days_and_sessions(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    project.arrive([event("v", "2024-03-04 10:00:00")])
    assert project.run("--select", "+stg_event_counts").success
    marts = ["--select", "path:models/marts", "--exclude", "marts.charts+"]
    stopped = project.run("--full-refresh", *marts)
    assert not stopped.success
    assert "session_metrics: built without int_user_days, while sessions" in stopped.message
    marts = ["session_length_distribution", "events_per_session_distribution"]
    stopped = project.run("--select", "+fct_sessions", *marts)
    for mart in marts:
        assert f"{mart}: built without int_user_days, while sessions" in stopped.message
    project.check()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["timezone", "session_definition"])
def test_chart_of_other_settings_than_the_tables_stops(name, tmp_path):
    assert dbt(tmp_path, "build", "--exclude-resource-type", "unit_test").success
    part = ["run", "--select", "chart_total_sessions"]
    assert dbt(tmp_path, *part).success
    alone = dbt(tmp_path, "run", "--select", "weekly_figures")
    assert "built without chart_figures_beside_previous_week, whose rows may be" in alone.message
    stopped = dbt(tmp_path, *part, variables={name: OTHER_SETTINGS[name]})
    assert not stopped.success
    assert f"user_sessions: {name}: '" in stopped.message


def test_row_dated_before_all_years_is_counted(project):
    project.arrive([event("u", "0000-01-01 00:00:00"), event("u", "2024-03-04 10:00:00")])
    build = project.check()
    assert build.query("select rejection_reason from stg_events_rejected") == [
        ("time_out_of_range",)
    ]


OTHER_SETTINGS = {
    "session_definition": {"timeout_minutes": 20},
    "timezone": "Europe/Berlin",
    "session_properties": ["country"],
    "session_events": ["Search"],
    "promoted_properties": [],
    "event_columns": {"country": "'DE'"},
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project after its first run."""
    project = Project(tmp_path_factory.mktemp("built"), TIMEOUT)
    project.arrive([event("u", "2024-03-04 10:00:00"), event("u", "2024-03-04 10:25:00")])
    assert project.run().success
    return project


@pytest.mark.parametrize("name", OTHER_SETTINGS)
def test_other_settings_stop_the_run_and_change_nothing(name, built):
    before = tables(built.run("--select", "stg_load_window").database)
    stopped = built.run(**{name: OTHER_SETTINGS[name]})
    assert not stopped.success
    assert f"user_sessions: {name}: '" in stopped.message
    assert "dbt build --full-refresh (make run FULL_REFRESH=1)" in stopped.message
    assert tables(stopped.database) == before


def test_other_taxonomy_stops_the_run_until_all_is_rebuilt(project):
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    project.taxonomy = {"Page Viewed": "inactive"}
    stopped = project.run()
    assert not stopped.success
    assert 'user_sessions: event_taxonomy: \'["Page Viewed: inactive"]\'' in stopped.message
    rebuilt = project.run("--full-refresh", "--exclude", "marts.charts+")
    assert rebuilt.success and sessions(rebuilt) == []
    project.check()


@pytest.mark.parametrize(
    "kind, table, column",
    [
        ("project", "stg_load_window", "uncounted_from"),
        ("files", "stg_load_window", "uncounted_from"),
        ("files", "stg_event_files", "lookback_days"),
    ],
)
def test_tables_of_a_version_before_stop_the_run(kind, table, column, request):
    project = request.getfixturevalue(kind)
    project.arrive([event("u", "2024-03-04 10:00:00")])
    assert project.run().success
    with project.database() as connection:
        connection.execute(f"alter table {table} drop column {column}")
        connection.execute(
            "update stg_load_window"
            """ set built_with = json_merge_patch(built_with, '{"version_of_tables": 0}')"""
        )
    stopped = project.run()
    assert not stopped.success
    assert "user_sessions: version_of_tables: '1', but the tables were built" in stopped.message
    rebuilt = project.run("--full-refresh", "--exclude", "marts.charts+")
    assert rebuilt.success, rebuilt.message
    project.check()


def test_rebuild_that_broke_off_is_made_good(project):
    project.arrive([event("u", "2024-03-04 23:50:00"), event("v", "2024-01-04 10:00:00")])
    assert project.run().success
    project.variables["timezone"] = "Europe/Berlin"
    broken = project.run("--full-refresh", "--select", "event_taxonomy", "stg_load_window")
    assert broken.success, broken.message
    project.check()


def test_rebuild_with_other_columns_that_broke_off_is_made_good(project):
    project.arrive([event("u", "2024-03-04 23:50:00"), event("v", "2024-01-04 10:00:00")])
    assert project.run().success
    project.variables["session_properties"] = ["country"]
    broken = project.run("--full-refresh", "--select", "+stg_event_counts")
    assert broken.success, broken.message
    project.check()
