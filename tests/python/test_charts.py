"""Random charts over random events: every row equals the oracle's, by either way to the data."""

import math
import os
import pprint
import random
import tempfile
from pathlib import Path

import chart_oracle
import duckdb
import oracle
import pytest
import random_charts
import random_events
import random_formulas
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from project import compiled_queries
from test_against_oracle import build_project

CHARTS = int(os.environ.get("USER_SESSIONS_CHARTS", "300"))
KINDS = list(random_events.definitions)
# The settings of a build cost more than a chart, so that many charts share few builds.
BUILDS_OF_A_KIND = max(CHARTS // 500, 1)
CHARTS_OF_A_BUILD = CHARTS // (BUILDS_OF_A_KIND * len(KINDS))
USERS = 120
KEYS = [
    "interval_start",
    "segment",
    "segment_group",
    "group_value",
    "series",
    "bucket_index",
    "bucket_label",
    "bucket_min",
    "bucket_max",
    "unit",
]
MICROSCOPES = 20
COUNTING_MEASURES = ["total_sessions", "length_distribution", "event_distribution"]
POINT = ["interval_start", "segment", "segment_group", "group_value", "series", "bucket_index"]
SESSION_COLUMNS = [
    "user_id",
    "session_start_at",
    "session_end_at",
    "session_length_ms",
    "event_count",
]
DEFAULTS = {
    "sessions": {"A": {}},
    "measured_as": "total_sessions",
    "formula": None,
    "buckets": None,
    "segments": None,
    "group_segment_by": None,
    "interval": "day",
    "date_range": None,
    "compare_to": None,
    "top": None,
}


@pytest.mark.parametrize("kind_of_definition", KINDS)
@given(data=st.data())
@settings(
    max_examples=BUILDS_OF_A_KIND,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_charts_equal_the_oracle(kind_of_definition, data):
    project_settings = data.draw(random_events.settings_of_a_project(kind_of_definition))
    rng = random.Random(data.draw(st.integers(0, 2**32)))
    project_settings.update(random_charts.variables(rng))
    rows = random_events.histories(rng, USERS, project_settings)
    with tempfile.TemporaryDirectory() as folder:
        build = build_project(Path(folder), rows, project_settings, {}, [])
        assert build.success, build.message
        events = oracle.run(rows, project_settings, [], {}).stg_events
        for generator in (random_charts, random_formulas):
            charts = [generator.charts(rng) for _ in range(CHARTS_OF_A_BUILD)]
            differences = chart_differences(build, events, project_settings, charts)
            for chart, difference in zip(charts, differences):
                if difference:
                    raise AssertionError(
                        smallest_chart(build, events, project_settings, chart, generator.smaller)
                    )


def chart_differences(build, events, project_settings, charts):
    """For each chart where an answer differs from the oracle's first; nothing where none does."""
    queries = compiled_charts(build, project_settings, charts)
    differences = []
    with build.connection() as connection:
        for chart, ways in zip(charts, queries):
            expected = keyed(chart_oracle.chart(events, project_settings, **chart))
            found = ""
            for query in dict.fromkeys(ways):
                rows = keyed(run_query(connection, query))
                found = found or difference_of(rows, expected, query)
            differences.append(found)
    return differences


def compiled_charts(build, project_settings, charts):
    """The SQL of each chart: as the macro gives it, and from the events whatever it asks."""
    calls = []
    for chart in charts:
        arguments = ", ".join(repr(value) for value in {**DEFAULTS, **chart}.values())
        calls.append(f"user_sessions({named(chart)})")
        calls.append(f"chart_query(chart_arguments(chart_settings(), {arguments}), true)")
    queries = compiled_calls(build, project_settings, calls)
    return list(zip(queries[::2], queries[1::2]))


def named(arguments):
    """Arguments of a macro call, each by its name."""
    return ", ".join(f"{name}={value!r}" for name, value in arguments.items())


def compiled_calls(build, project_settings, calls):
    """The SQL that each macro call becomes, all compiled at once."""
    queries = ["{{ " + call + " }}" for call in calls]
    return compiled_queries(build.database.parent, queries, project_settings)


def run_query(connection, query):
    """The rows of a chart, as dicts; an error becomes a row that no oracle has."""
    try:
        result = connection.execute(query)
    except duckdb.Error as error:
        return [{"segment": str(error), "value": None}]
    names = [column[0] for column in result.description]
    return [dict(zip(names, row)) for row in result.fetchall()]


def keyed(rows):
    """The values of a chart by all its other columns; each combination comes once."""
    values = {}
    for row in rows:
        key = tuple((name, row[name]) for name in KEYS if name in row)
        values[key] = row["value"] if key not in values else f"twice, with {row['value']}"
    return values


def difference_of(actual, expected, query):
    """The rows in which two charts differ, the first few, and the query of the first."""
    lines = []
    for key in sorted(set(actual) | set(expected), key=str):
        missing = "no such row"
        found, wanted = actual.get(key, missing), expected.get(key, missing)
        if missing in (found, wanted) or not is_equal(found, wanted):
            lines.append(f"{dict(key)}: {found!r}, expected {wanted!r}")
    return "\n".join(lines[:5] + [query]) if lines else ""


def is_equal(found, wanted):
    """Whether two values are the same to nine digits."""
    if found is None or wanted is None or isinstance(found, str):
        return found is wanted
    return math.isclose(found, wanted, rel_tol=1e-9, abs_tol=1e-9)


def smallest_chart(build, events, project_settings, chart, smaller):
    """The failing chart with as few arguments as it needs to fail, as text to paste."""
    while True:
        candidates = list(smaller(chart))
        differences = chart_differences(build, events, project_settings, candidates)
        failing = [c for c, difference in zip(candidates, differences) if difference]
        if not failing:
            break
        chart = failing[0]
    [difference] = chart_differences(build, events, project_settings, [chart])
    return (
        f"settings = {pprint.pformat(project_settings)}\nchart = {pprint.pformat(chart)}\n"
        f"events = {pprint.pformat(some_events(events))}\n{difference}"
    )


def some_events(events, most=20):
    """The first events of all, without what is null."""
    return [{k: v for k, v in row.items() if v is not None} for row in events[:most]]


@pytest.mark.parametrize("kind_of_definition", ["value", "timeout", "start"])
@given(data=st.data())
@settings(
    max_examples=1,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_the_microscope_shows_the_sessions_behind_a_value(kind_of_definition, data):
    project_settings = data.draw(random_events.settings_of_a_project(kind_of_definition))
    rng = random.Random(data.draw(st.integers(0, 2**32)))
    project_settings.update(random_charts.variables(rng))
    rows = random_events.histories(rng, USERS, project_settings)
    with tempfile.TemporaryDirectory() as folder:
        build = build_project(Path(folder), rows, project_settings, {}, [])
        assert build.success, build.message
        events = oracle.run(rows, project_settings, [], {}).stg_events
        points = random_points(rng, events, project_settings)
        assert len(points) >= MICROSCOPES // 2
        calls = [f"user_sessions_microscope({named(as_text(point))})" for point, _ in points]
        queries = compiled_calls(build, project_settings, calls)
        with build.connection() as connection:
            for (point, value), query in zip(points, queries):
                found = sorted_sessions(run_query(connection, query))
                wanted = sorted_sessions(chart_oracle.microscope(events, project_settings, **point))
                assert found == wanted, f"{point}\n{query}"
                assert len(found) == value, point


def random_points(rng, events, project_settings):
    """Values above 0 of random charts that count sessions: the microscope's arguments, value."""
    points = []
    for _ in range(3 * MICROSCOPES):
        chart = random_charts.charts(rng)
        chart.pop("compare_to", None)
        if chart.get("measured_as", "total_sessions") not in COUNTING_MEASURES:
            continue
        rows = chart_oracle.chart(events, project_settings, **chart)
        rows = [row for row in rows if row["value"]]
        if rows and len(points) < MICROSCOPES:
            row = rng.choice(rows)
            point = {name: row.get(name) for name in POINT}
            points.append(({**chart, **point}, row["value"]))
    return points


def as_text(point):
    """The microscope's arguments with the time written out."""
    if point["interval_start"] is None:
        return point
    return {**point, "interval_start": str(point["interval_start"])}


def sorted_sessions(rows):
    """Sessions without their key, in an order of their own."""
    sessions = [tuple(row.get(name) for name in SESSION_COLUMNS) for row in rows]
    return sorted(sessions, key=str)


# Labels that read the same sessions, one of them only those of a day and more.
BY_PLATFORM = {"property": "platform", "value": "first"}
LONG_AND_ALL = {
    "A": {
        "filters": [{"session_duration": {"op": ">=", "value": 1, "unit": "days"}}],
        "group_by": BY_PLATFORM,
    },
    "B": {"group_by": BY_PLATFORM},
}
EDGE_CHARTS = [
    {},
    *(
        {"measured_as": "formula", "formula": formula, "sessions": LONG_AND_ALL, **arguments}
        for formula in [
            "SESSIONTOTALS(A); SESSIONTOTALS(B)",
            "ROLLWIN(UNIQUES, A, 2); CUMSUM(UNIQUES, B)",
            "TRENDLINE(PROPSUM(A)); ROLLWIN(ACTIVE, A, 2)/UNIQUES(B)",
            "ROLLWIN(PROPMIN, B, 3); ROLLWIN(PROPMAX, B, 3); ROLLWIN(PROPAVG, B, 3)",
        ]
        for arguments in [
            {},
            {"top": 1},
            {"interval": "all"},
            {
                "date_range": {"from": "2024-03-05", "to": "2024-03-06"},
                "compare_to": {"previous": 1, "unit": "day"},
            },
        ]
    ),
    {"measured_as": "length_distribution", "buckets": {"edges": [0, 24, 25], "unit": "hours"}},
    {"segments": [{"performed": [{"event": "Search", "op": "<=", "count": 0}]}]},
    {"segments": [{"performed": [{"event": "Search", "op": "<", "count": 1}]}]},
    {"segments": [{"performed": [{"event": "Search", "op": ">=", "count": 0, "did_not": True}]}]},
    {"segments": [{"users": "new"}], "measured_as": "avg_per_user", "interval": "week"},
    {"date_range": {"from": "2024-03-05", "to": "2024-03-05"}},
    {"date_range": {"from": "2024-03-04", "to": "2024-03-04"}, "measured_as": "avg_per_user"},
]


@pytest.mark.parametrize(
    "definition", [{"property": "session_id"}, {"timeout_minutes": 1440}, {"start_event": "Start"}]
)
def test_edges_equal_the_oracle_by_both_ways(definition, tmp_path):
    """A session of exactly 24 hours, one of a millisecond more, and starts at midnight."""
    times = {
        "whole": ["2024-03-04 10:00:00", "2024-03-05 10:00:00"],
        "longer": ["2024-03-04 10:00:00", "2024-03-05 10:00:00.001"],
        "midnight": ["2024-03-05 00:00:00"],
        "late": ["2024-03-04 23:59:59.999", "2024-03-06 00:00:00"],
    }
    rows = [
        {
            "user_id": user,
            "event_type": "Search" if user == "late" else "Start" if first else "End",
            "event_time": moment,
            "session_id": user if user != "late" else moment,
            "platform": user,
        }
        for user, moments in times.items()
        for first, moment in zip([True, False], moments)
    ]
    project_settings = {"event_source": "events", "session_definition": definition}
    build = build_project(tmp_path, rows, project_settings, {}, [])
    assert build.success, build.message
    events = oracle.run(rows, project_settings, [], {}).stg_events
    assert chart_differences(build, events, project_settings, EDGE_CHARTS) == [""] * len(EDGE_CHARTS)
