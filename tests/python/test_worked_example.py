"""Amplitude's example of session metrics, from raw events to its published figures."""

import csv
import json

import pytest
from project import dbt
from test_charts import compiled_calls, named, run_query

# Three sessions of a user each. Of ann's the first and the last page are A and B, both names 1A;
# bob has one page, B, and goes from the name 1A to 1B; cat has neither page nor name.
SESSIONS = {
    "ann": [
        ("09:00:00", "Page View", {"Page": "A"}),
        ("09:00:10", "Click", {"Name": "1A", "Type": "Ad"}),
        ("09:00:50", "Page View", {"Page": "B"}),
    ],
    "bob": [
        ("10:00:00", "Page View", {"Page": "B", "Name": "1A", "Type": "Ad"}),
        ("10:00:03", "Click", {"Name": "1B", "Type": "Ad"}),
    ],
    "cat": [("11:00:00", "Buy", {"Amt": 15, "Prod": 1})],
}
DAY = "2026-01-05"
COLUMNS = ["event_id", "user_id", "event_type", "event_time", "session_id", "event_properties"]

# With the first settings charts read the events, with the second fct_sessions is enough.
SETTINGS = {
    "from the events": {},
    "from the sessions": {
        "session_properties": ["event.Name", "event.Page"],
        "session_events": ["Page View"],
    },
}

SHARE = "%:SESSIONTOTALS(A)/SESSIONTOTALS(B)"
ONE_PAGE_VIEW = [{"contains_event": "Page View", "op": "=", "count": 1}]


def share(sessions):
    """The arguments of a chart of sessions A as a share of sessions B."""
    return {"measured_as": "formula", "formula": SHARE, "sessions": sessions}


def grouped(value, key):
    """A session object grouped by the first or the last value of an event property."""
    return {"group_by": {"property": f"event.{key}", "value": value}}


def bounce_rate(key):
    """Sessions with exactly one page view, of those with the same first value."""
    first = grouped("first", key)
    return share({"A": {"filters": ONE_PAGE_VIEW, **first}, "B": first})


def entry_rate(key):
    """Sessions by their first value, of all sessions."""
    return share({"A": grouped("first", key), "B": {}})


def exit_rate(key):
    """Sessions by their last value, of all sessions."""
    return share({"A": grouped("last", key), "B": {}})


# Published: bounce, entry and exit rate of the name 1A, entry and exit rate of page B, and that
# the third session is in (none). The others follow from the sessions by hand.
RATES = {
    "bounce rate by first name": (bounce_rate("Name"), {"1A": 1 / 2, "(none)": 0}),
    "bounce rate by first page": (bounce_rate("Page"), {"A": 0, "B": 1, "(none)": 0}),
    "entry rate by name": (entry_rate("Name"), {"1A": 2 / 3, "(none)": 1 / 3}),
    "entry rate by page": (entry_rate("Page"), {"A": 1 / 3, "B": 1 / 3, "(none)": 1 / 3}),
    "exit rate by name": (exit_rate("Name"), {"1A": 1 / 3, "1B": 1 / 3, "(none)": 1 / 3}),
    "exit rate by page": (exit_rate("Page"), {"B": 2 / 3, "(none)": 1 / 3}),
}

# Whose sessions stand behind a label of a rate: the chart, the label, the group, the users.
BEHIND_RATES = [
    (bounce_rate("Name"), "A", "1A", ["bob"]),
    (bounce_rate("Name"), "B", "1A", ["ann", "bob"]),
    (bounce_rate("Name"), "A", "(none)", []),
    (bounce_rate("Name"), "B", "(none)", ["cat"]),
    (bounce_rate("Page"), "A", "B", ["bob"]),
    (bounce_rate("Page"), "B", "A", ["ann"]),
    (entry_rate("Name"), "A", "1A", ["ann", "bob"]),
    (entry_rate("Page"), "A", "(none)", ["cat"]),
    (entry_rate("Page"), "B", "(all)", ["ann", "bob", "cat"]),
    (exit_rate("Page"), "A", "B", ["ann", "bob"]),
    (exit_rate("Name"), "A", "1B", ["bob"]),
]

LENGTHS = {"measured_as": "formula", "formula": "HIST(A)"}
USERS_OF_LENGTHS = {0: ["cat"], 1: ["bob"], 3: ["ann"]}  # 0 s; 3 s, the edge; 50 s

ON_ADS = {"name": "On ads", "filters": [{"property": "event.Type", "values": ["Ad"]}]}
NUMBERED = {
    "measured_as": "formula",
    "formula": "%:SESSIONTOTALS(A2)/SESSIONTOTALS(A1); EVENTTOTALS(A2)/EVENTTOTALS(A1)",
    "segments": [{"name": "Everyone"}, ON_ADS],
}


@pytest.fixture(scope="module", params=SETTINGS)
def ask(request, tmp_path_factory):
    """Runs calls of macros, all at once, on the whole build of the example; gives their rows."""
    folder = tmp_path_factory.mktemp("example")
    path = folder / "events.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for user, events in SESSIONS.items():
            for number, (moment, event_type, properties) in enumerate(events):
                time = f"{DAY} {moment}"
                row = [f"{user} {number}", user, event_type, time, "1", json.dumps(properties)]
                writer.writerow(row)
    settings = {
        "event_source": "events",
        "events_path": str(path),
        "promoted_properties": [],
        **SETTINGS[request.param],
    }
    build = dbt(folder, "build", "--exclude-resource-type", "unit_test", variables=settings)
    assert build.success, build.message

    def rows_of(calls):
        queries = compiled_calls(build, settings, calls)
        with build.connection() as connection:
            return [run_query(connection, query) for query in queries]

    return rows_of


def chart(**arguments):
    return f"user_sessions({named(arguments)})"


def microscope(**arguments):
    return f"user_sessions_microscope({named(arguments)})"


def users(rows):
    return sorted(row["user_id"] for row in rows)


def test_rates_are_the_published_figures(ask):
    results = ask([chart(**arguments) for arguments, _ in RATES.values()])
    for (name, (_, expected)), rows in zip(RATES.items(), results):
        assert {row["group_value"]: row["value"] for row in rows} == expected, name
        assert len(rows) == len(expected), name
        assert {(str(row["interval_start"]), row["series"], row["unit"]) for row in rows} == {
            (f"{DAY} 00:00:00", SHARE, "percent")
        }, name


def test_the_microscope_shows_the_sessions_of_either_label_of_a_rate(ask):
    calls = [
        microscope(**rate, interval_start=DAY, series=label, group_value=group)
        for rate, label, group, _ in BEHIND_RATES
    ]
    for (_, label, group, expected), rows in zip(BEHIND_RATES, ask(calls)):
        assert users(rows) == expected, f"{label} of {group}"


def test_the_microscope_shows_the_sessions_of_each_bucket_of_hist(ask):
    buckets = range(9)
    calls = [microscope(**LENGTHS, series="HIST(A)", bucket_index=index) for index in buckets]
    distribution, *sessions = ask([chart(**LENGTHS), *calls])
    assert {row["bucket_index"]: row["value"] for row in distribution} == {
        index: len(USERS_OF_LENGTHS.get(index, [])) for index in buckets
    }
    for index, rows in zip(buckets, sessions):
        assert users(rows) == USERS_OF_LENGTHS.get(index, []), f"bucket {index}"


def test_numbers_of_segments_compare_two_segments_in_one_formula(ask):
    """Two of three sessions have events on ads, three of six events are such."""
    label_on_ads = {**NUMBERED, "interval_start": DAY, "series": "A", "segment": "On ads"}
    rows, sessions = ask([chart(**NUMBERED), microscope(**label_on_ads)])
    assert sorted((row["segment"], row["series"], row["value"]) for row in rows) == [
        ("(formula)", "%:SESSIONTOTALS(A2)/SESSIONTOTALS(A1)", 2 / 3),
        ("(formula)", "EVENTTOTALS(A2)/EVENTTOTALS(A1)", 1 / 2),
    ]
    assert sorted((row["user_id"], row["event_count"]) for row in sessions) == [
        ("ann", 1),
        ("bob", 2),
    ]


def test_the_microscope_shows_the_sessions_of_a_numbered_hist(ask):
    """Of the events on ads alone ann's session has one and is 0 s long."""
    lengths_on_ads = {**NUMBERED, "formula": "HIST(A2)", "series": "HIST(A2)"}
    calls = [microscope(**lengths_on_ads, bucket_index=index) for index in range(3)]
    assert [users(rows) for rows in ask(calls)] == [["ann"], ["bob"], []]
