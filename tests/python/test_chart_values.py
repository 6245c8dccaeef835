"""What a user types into a chart is an ordinary value, and filters match what they say."""

import json
from collections import Counter

import duckdb
import pytest
from filter_cases import FILTER_CASES
from project import compiled_queries, dbt

HOSTILE = [
    "O'Brien",
    "'; drop table x; --",
    "'",
    '"',
    "\\",
    "\\'",
    "\\n",
    "%",
    "_",
    "{{ 1 }}",
    "{% if %}",
    "--",
    "/* */",
    "$1",
    "?",
    " a ",
    "検索",
    "кот ÀΩ",
]
LINE_BREAKS = ["a\nb", "a\r\nb", "a\n\nb\n", "a\u2028b", "a\x0bb"]
DECOYS = ["1", "x", "", "\\\\", "O''Brien", "a\n    b", "a\n        b", "a b", "検", "\n"]
STORED = HOSTILE + LINE_BREAKS + DECOYS + DECOYS  # twice, so that taking one for another shows
ALL = len(STORED)
COLUMNS = (
    "event_id text, user_id text, event_type text, event_time timestamp, session_id text,"
    " device_id text, country text, event_properties text, user_properties text"
)


def build_events(folder, events, variables):
    """Builds the sessions of events, each (type, country, event and user properties)."""
    path = folder / "events.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"create table events ({COLUMNS})")
        for number, (event_type, country, *properties) in enumerate(events):
            texts = [json.dumps(values, ensure_ascii=False) for values in properties]
            connection.execute(
                "insert into events values (?, ?, ?, '2024-03-01 10:00:00', 's', ?, ?, ?, ?)",
                [f"e{number}", f"u{number}", event_type, str(number), country, *texts],
            )
        connection.table("events").write_parquet(str(path))
    variables = {"event_source": "events", "events_path": str(path), **variables}
    selected = ["--resource-type", "model", "seed", "--exclude", "path:models/marts/charts+"]
    build = dbt(folder, "build", *selected, variables=variables)
    assert build.success, build.message
    return build, variables


def compiled_charts(build, variables, charts):
    """The query of each chart over the whole range."""
    calls = []
    for chart in charts:
        named = ", ".join(f"{name}={value!r}" for name, value in chart.items())
        calls.append("{{ user_sessions(interval='all', " + named + ") }}")
    return compiled_queries(build.database.parent, calls, variables)


def results_of(build, queries):
    """The rows of each query, as dicts."""
    results = []
    with duckdb.connect(str(build.database), read_only=True) as connection:
        for query in queries:
            result = connection.execute(query)
            names = [column[0] for column in result.description]
            results.append([dict(zip(names, row)) for row in result.fetchall()])
    return results


def event_p(text, **operator):
    """Property filters on the property that holds the text."""
    return [{"property": "event.p", "values": [text], **operator}]


def with_key(text, namespace="event"):
    """Property filters that find the one event with the text as a key."""
    return [{"property": f"{namespace}.{text}", "values": ["yes"]}]


def segment(**parts):
    """The arguments of a chart of one segment."""
    return {"segments": [{"name": "found", **parts}]}


def session_object(**parts):
    """The arguments of a chart of one session object."""
    return {"sessions": {"A": parts}}


def events_of(event):
    """The arguments of a chart of the number of events."""
    return {"measured_as": "total_events", "sessions": {"A": {"count": "events", "event": event}}}


def glob(text):
    """A glob that matches the text alone."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def stored_with(text, is_found):
    """How many stored texts relate to one, in any letter case."""
    return sum(is_found(stored.lower(), text.lower()) for stored in STORED)


def found(number):
    """What a chart of one segment gives."""
    return {"found": number}


ONE_KEY = {"yes": 1, "(none)": ALL - 1}

# Where a text is typed: the column to look at, the arguments of the chart, the values it gives.
PLACES = {
    "segment name": (
        "segment",
        lambda text: {"segments": [{"name": text}]},
        lambda text: {text: ALL},
    ),
    "names of two segments": (
        "segment",
        lambda text: {
            "segments": [
                {"name": text, "filters": event_p(text)},
                {"name": "others", "filters": event_p(text, op="is not")},
            ]
        },
        lambda text: {text: 1, "others": ALL - 1},
    ),
    "saved segment": (
        "segment",
        lambda text: {"segments": [text]},
        lambda text: {text: 1},
    ),
    "value": (
        "segment",
        lambda text: segment(filters=event_p(text)),
        lambda text: found(1),
    ),
    "value among others": (
        "segment",
        lambda text: segment(filters=event_p("none of them") + event_p(text, op="is not")),
        lambda text: found(0),
    ),
    "value that is not": (
        "segment",
        lambda text: segment(filters=event_p(text, op="is not")),
        lambda text: found(ALL - 1),
    ),
    "contained value": (
        "segment",
        lambda text: segment(filters=event_p(text, op="contains")),
        lambda text: found(stored_with(text, lambda stored, part: part in stored)),
    ),
    "beginning": (
        "segment",
        lambda text: segment(filters=event_p(text, op="starts with")),
        lambda text: found(stored_with(text, str.startswith)),
    ),
    "set": (
        "segment",
        lambda text: segment(filters=event_p(text, op="set is")),
        lambda text: found(1),
    ),
    "element of a set": (
        "segment",
        lambda text: segment(filters=event_p(text, op="set does not contain")),
        lambda text: found(ALL - 1),
    ),
    "glob": (
        "segment",
        lambda text: segment(filters=event_p(glob(text), op="glob match")),
        lambda text: found(1),
    ),
    "value of a built-in property": (
        "segment",
        lambda text: segment(filters=[{"property": "country", "values": [text]}]),
        lambda text: found(1),
    ),
    "key of an event property": (
        "segment",
        lambda text: segment(filters=with_key(text)),
        lambda text: found(1),
    ),
    "key of a user property": (
        "segment",
        lambda text: segment(filters=with_key(text, "user")),
        lambda text: found(1),
    ),
    "performed event": (
        "segment",
        lambda text: segment(performed=[{"event": text}]),
        lambda text: found(1),
    ),
    "event that was not performed": (
        "segment",
        lambda text: segment(performed=[{"event": text, "did_not": True}]),
        lambda text: found(ALL - 1),
    ),
    "where of a performed event": (
        "segment",
        lambda text: segment(performed=[{"event": "any", "where": event_p(text)}]),
        lambda text: found(1),
    ),
    "counted event": (
        "segment",
        lambda text: events_of(text),
        lambda text: {"All users": 1},
    ),
    "where of a counted event": (
        "segment",
        lambda text: events_of({"type": text, "where": event_p(text) + with_key(text)}),
        lambda text: {"All users": 1},
    ),
    "contained event": (
        "segment",
        lambda text: session_object(filters=[{"contains_event": text}]),
        lambda text: {"All users": 1},
    ),
    "event that is not contained": (
        "segment",
        lambda text: session_object(filters=[{"contains_event": text, "op": "=", "count": 0}]),
        lambda text: {"All users": ALL - 1},
    ),
    "where of a contained event": (
        "segment",
        lambda text: session_object(filters=[{"contains_event": "any", "where": with_key(text)}]),
        lambda text: {"All users": 1},
    ),
    "first value, kept in fct_sessions": (
        "segment",
        lambda text: session_object(filters=[{"first_property": "event.p", "values": [text]}]),
        lambda text: {"All users": 1},
    ),
    "last value": (
        "segment",
        lambda text: session_object(filters=[{"last_property": "country", "values": [text]}]),
        lambda text: {"All users": 1},
    ),
    "key of a first value": (
        "segment",
        lambda text: session_object(
            filters=[{"first_property": f"event.{text}", "values": ["yes"]}]
        ),
        lambda text: {"All users": 1},
    ),
    "key of a group by the last value": (
        "group_value",
        lambda text: session_object(group_by={"property": f"user.{text}", "value": "last"}),
        lambda text: ONE_KEY,
    ),
    "key of a group by each value": (
        "group_value",
        lambda text: session_object(group_by={"property": f"event.{text}", "value": "each"}),
        lambda text: ONE_KEY,
    ),
    "key that splits a segment": (
        "segment_group",
        lambda text: {"group_segment_by": [f"event.{text}"]},
        lambda text: ONE_KEY,
    ),
    "key that splits active users": (
        "segment_group",
        lambda text: {"group_segment_by": [f"user.{text}"], "measured_as": "avg_per_user"},
        lambda text: {"yes": 1, "(none)": 1},
    ),
}

# Charts that have the stored texts as their groups, and the column of these.
GROUPS = [
    ("group_value", session_object(group_by={"property": "event.p", "value": "first"})),
    ("group_value", session_object(group_by={"property": "event.p", "value": "last"})),
    ("group_value", session_object(group_by={"property": "event.p", "value": "each"})),
    ("segment_group", {"group_segment_by": ["event.p"]}),
    ("segment_group", {"group_segment_by": ["event.p"], "top": 1000}),
]


@pytest.fixture(scope="module")
def hostile_build(tmp_path_factory):
    """One user, session and event for each text: as its type, its values and its keys."""
    events = []
    for text in STORED:
        keys = {text: "yes"} if text else {}
        events.append((text or "empty", text, {**keys, "p": text}, keys))
    variables = {
        "saved_segments": {text: {"filters": event_p(text)} for text in STORED},
        "session_properties": ["event.p"],
        "session_events": ["O'Brien", "検索"],
    }
    return build_events(tmp_path_factory.mktemp("hostile"), events, variables)


@pytest.fixture(scope="module")
def hostile_queries(hostile_build):
    """The query of each text in each place; all are compiled at once, because that is quick."""
    keys = [(place, text) for place in PLACES for text in HOSTILE + LINE_BREAKS]
    charts = [PLACES[place][1](text) for place, text in keys]
    return dict(zip(keys, compiled_charts(*hostile_build, charts)))


def values_by(column, rows):
    """The values of a chart by one of its columns; a text that comes twice has both values."""
    values = {}
    for row in rows:
        values.setdefault(row[column], []).append(row["value"])
    return {text: many[0] if len(many) == 1 else many for text, many in values.items()}


@pytest.mark.parametrize("texts", [HOSTILE, LINE_BREAKS], ids=["hostile", "line breaks"])
@pytest.mark.parametrize("place", PLACES)
def test_typed_text_is_an_ordinary_value(place, texts, hostile_build, hostile_queries):
    column, _, expected = PLACES[place]
    results = results_of(hostile_build[0], [hostile_queries[place, text] for text in texts])
    for text, rows in zip(texts, results):
        assert (text, values_by(column, rows)) == (text, expected(text))


def test_empty_text_is_an_ordinary_value(hostile_build):
    charts = [
        {"segments": [{"name": ""}]},
        {"segments": [""]},
        segment(filters=event_p("")),
        segment(filters=event_p("", op="contains")),
    ]
    results = results_of(hostile_build[0], compiled_charts(*hostile_build, charts))
    values = [values_by("segment", rows) for rows in results]
    assert values == [{"": ALL}, {"": 2}, found(2), found(ALL)]


def test_stored_texts_are_groups_as_they_are(hostile_build):
    charts = [chart for _, chart in GROUPS]
    results = results_of(hostile_build[0], compiled_charts(*hostile_build, charts))
    for (column, chart), rows in zip(GROUPS, results):
        assert (chart, values_by(column, rows)) == (chart, Counter(STORED))


def test_stored_texts_are_joined_as_they_are(hostile_build):
    chart = {"group_segment_by": ["event.p", "country"]}
    [rows] = results_of(hostile_build[0], compiled_charts(*hostile_build, [chart]))
    assert values_by("segment_group", rows) == Counter(f"{text}, {text}" for text in STORED)


# Values of event.p by what they look like in JSON, since 1, 1.0 and true are equal in Python.
FILTERED = {}
for _, _, matching, others in FILTER_CASES:
    FILTERED.update({json.dumps(value): value for value in matching + others})

FILTER_SETTINGS = {
    "in JSON": {"promoted_properties": []},
    "promoted": {
        "promoted_properties": ["event.p"],
        "session_properties": ["event.p", "device_id"],
    },
}


@pytest.fixture(scope="module", params=FILTER_SETTINGS)
def filter_build(request, tmp_path_factory):
    """One user, session and event for each stored value, with its number as device_id."""
    events = [
        ("Search", None, {} if value is None else {"p": value}, {}) for value in FILTERED.values()
    ]
    return build_events(tmp_path_factory.mktemp("filters"), events, FILTER_SETTINGS[request.param])


def filter_differences(build, variables, arguments):
    """Where a filter finds other values than the table says, each with what was found."""
    by_device = {"property": "device_id", "value": "first"}
    charts = []
    for operator, values, _, _ in FILTER_CASES:
        chart = arguments({"op": operator, "values": values})
        session_object = chart.get("sessions", {"A": {}})["A"]
        charts.append({**chart, "sessions": {"A": {**session_object, "group_by": by_device}}})
    queries = compiled_charts(build, variables, charts)
    names = list(FILTERED)
    differences = []
    for case, rows in zip(FILTER_CASES, results_of(build, queries)):
        operator, values, matching, others = case
        found = {names[int(row["group_value"])] for row in rows}
        for value in map(json.dumps, matching):
            if value not in found:
                differences.append((operator, values, value, "is not found"))
        for value in map(json.dumps, others):
            if value in found:
                differences.append((operator, values, value, "is found"))
    return differences


def test_filters_of_a_segment(filter_build):
    differences = filter_differences(
        *filter_build, lambda how: segment(filters=[{"property": "event.p", **how}])
    )
    assert differences == []


def test_filters_of_sessions(filter_build):
    differences = filter_differences(
        *filter_build, lambda how: session_object(filters=[{"first_property": "event.p", **how}])
    )
    assert differences == []
