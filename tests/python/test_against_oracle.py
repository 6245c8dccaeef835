"""Random histories under random settings: every table equals the oracle's, row for row."""

import csv
import math
import os
import pprint
import random
import tempfile
from pathlib import Path

import duckdb
import oracle
import pytest
import random_events
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from project import dbt

DEFINITIONS = int(os.environ.get("USER_SESSIONS_DEFINITIONS", "15"))
HISTORIES = 2000
MOST_BUILDS_TO_SHRINK = 60
TABLES = [
    "stg_events",
    "stg_events_rejected",
    "stg_event_counts",
    "fct_sessions",
    "session_metrics",
    "session_length_distribution",
    "events_per_session_distribution",
]


@pytest.mark.parametrize("kind_of_definition", random_events.definitions)
@given(data=st.data())
@settings(
    max_examples=DEFINITIONS // len(random_events.definitions),
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_table_equals_the_oracle(kind_of_definition, data):
    project_settings = data.draw(random_events.settings_of_a_project(kind_of_definition))
    taxonomy = data.draw(random_events.taxonomies)
    rng = random.Random(data.draw(st.integers(0, 2**32)))
    rows = random_events.histories(rng, HISTORIES, project_settings)
    merged_users = []
    if project_settings["event_source"] == "amplitude":
        merged_users = random_events.merges(rng, HISTORIES)
    difference = first_difference(rows, project_settings, taxonomy, merged_users)
    if difference:
        raise AssertionError(smallest_case(rows, project_settings, taxonomy, merged_users))


def smallest_case(rows, project_settings, taxonomy, merged_users):
    """The failing case with as few rows as halving finds, as text that can be pasted."""
    kept = list(rows)
    size = len(kept) // 2
    builds = 0
    while size >= 1 and builds < MOST_BUILDS_TO_SHRINK:
        start = 0
        while start < len(kept) and builds < MOST_BUILDS_TO_SHRINK:
            fewer = kept[:start] + kept[start + size :]
            builds += 1
            if fewer and first_difference(fewer, project_settings, taxonomy, merged_users):
                kept = fewer
            else:
                start += size
        size //= 2
    return (
        f"settings = {pprint.pformat(project_settings)}\n"
        f"taxonomy = {taxonomy!r}\nmerged_users = {merged_users!r}\n"
        f"rows = {pprint.pformat(kept)}\n"
        + first_difference(kept, project_settings, taxonomy, merged_users)
    )


def first_difference(rows, project_settings, taxonomy, merged_users):
    """Builds the project and runs the oracle; says where they differ first, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        build = build_project(Path(folder), rows, project_settings, taxonomy, merged_users)
        if not build.success:
            return build.message
        expected = oracle.run(rows, project_settings, merged_users, taxonomy)
        for table in TABLES:
            actual_rows = readable(table, build.rows(table), project_settings)
            expected_rows = readable(table, getattr(expected, table), project_settings)
            difference = difference_of(actual_rows, expected_rows)
            if difference:
                return f"{table}: {difference}"
        keys = build.query("select count(*), count(distinct session_key) from fct_sessions")
        if keys[0][0] != keys[0][1]:
            return "fct_sessions: a session_key is not unique"
    return ""


def build_project(folder, rows, project_settings, taxonomy, merged_users):
    """Writes the rows as CSV and the small tables, then runs all models but the charts."""
    path = folder / "events.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    with duckdb.connect(str(folder / "user_sessions.duckdb")) as connection:
        connection.execute("create table event_taxonomy (event_type text, status text)")
        connection.execute("create table merges (amplitude_id bigint, merged_amplitude_id bigint)")
        for event_type, status in taxonomy.items():
            connection.execute("insert into event_taxonomy values (?, ?)", [event_type, status])
        for pair in merged_users:
            connection.execute("insert into merges values (?, ?)", list(pair))
    variables = {**project_settings, "events_path": str(path)}
    if merged_users:
        variables["merged_users"] = "merges"
    return dbt(folder, "run", "--exclude", "marts.charts+", variables=variables)


def readable(table, rows, project_settings):
    """Rows with comparable values, sorted; without what only the implementation can know."""
    left_out = {"session_key", "first_event_id", "raw_row"}
    if table == "stg_events":
        left_out |= {
            row_column for row in rows[:1] for row_column in row if "__" in row_column
        }
    result = []
    for row in rows:
        result.append({k: comparable(v) for k, v in row.items() if k not in left_out})
    return sorted(result, key=lambda row: sorted((k, str(v)) for k, v in row.items()))


def comparable(value):
    """Numbers as floats to nine digits, all else as it is."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return float(f"{value:.9g}") if math.isfinite(value) else value
    return value


def difference_of(actual, expected):
    """The rows that only one side has, the first few of each."""
    only_actual = [row for row in actual if row not in expected] if actual != expected else []
    only_expected = [row for row in expected if row not in actual] if actual != expected else []
    if actual == expected:
        return ""
    return (
        f"{len(actual)} rows, {len(expected)} expected\n"
        f"only in the project: {pprint.pformat(only_actual[:3])}\n"
        f"only in the oracle: {pprint.pformat(only_expected[:3])}"
    )
