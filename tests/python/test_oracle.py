"""Cases worked out by hand from the definitions; every expected value is written out."""

import hashlib
from datetime import date, datetime

import pytest
from oracle import run

COLUMNS = [
    "event_id",
    "user_id",
    "event_type",
    "event_time",
    "client_event_time",
    "session_id",
    "loaded_at",
    "is_active",
    "platform",
    "country",
    "event_properties",
    "user_properties",
]
AMPLITUDE_COLUMNS = [
    "$insert_id",
    "uuid",
    "amplitude_id",
    "user_id",
    "device_id",
    "event_type",
    "event_time",
    "client_event_time",
    "client_upload_time",
    "server_received_time",
    "server_upload_time",
    "session_id",
    "event_properties",
]


def raw_event(event_id, event_time, **given):
    """A raw row of the source events: user u, type View, session s."""
    row = dict.fromkeys(COLUMNS)
    row.update(event_id=event_id, event_time=event_time, user_id="u", event_type="View")
    row["session_id"] = "s"
    row.update(given)
    return row


def raw_amplitude(**given):
    """A raw row of the source amplitude."""
    row = dict.fromkeys(AMPLITUDE_COLUMNS)
    row.update(amplitude_id="7", event_type="View", device_id="dev")
    row.update(given)
    return row


def run_events(rows, definition=None, taxonomy=None, **config):
    """The oracle on rows of the source events."""
    config.update(event_source="events", session_definition=definition)
    return run(rows, config, taxonomy=taxonomy)


def run_amplitude(rows, merged_users=(), taxonomy=None):
    """The oracle on rows of the source amplitude."""
    return run(rows, {"event_source": "amplitude"}, merged_users, taxonomy)


def session_sizes(result):
    """(id of the first event, number of events) for each session."""
    return [(row["first_event_id"], row["event_count"]) for row in result.fct_sessions]


def metrics(result, unit):
    """The rows of session_metrics of one unit."""
    return [row for row in result.session_metrics if row["interval_unit"] == unit]


def test_a_gap_of_exactly_the_timeout_does_not_split():
    rows = [
        raw_event("a", "2024-03-01 10:00:00"),
        raw_event("b", "2024-03-01 10:30:00"),
        raw_event("c", "2024-03-01 11:00:00.000001"),
    ]
    result = run_events(rows, {"timeout_minutes": 30})
    assert session_sizes(result) == [("a", 2), ("c", 1)]
    assert [row["session_id"] for row in result.fct_sessions] == [None, None]
    assert [row["session_length_ms"] for row in result.fct_sessions] == [1_800_000, 0]


def test_a_timeout_may_be_a_fraction_and_holds_within_the_property():
    rows = [
        raw_event("a", "2024-03-01 10:00:00", session_id="x"),
        raw_event("b", "2024-03-01 10:00:20", session_id="y"),
        raw_event("c", "2024-03-01 10:00:30", session_id="x"),
        raw_event("d", "2024-03-01 10:01:01", session_id="x"),
    ]
    result = run_events(rows, {"property": "session_id", "timeout_minutes": 0.5})
    assert session_sizes(result) == [("a", 2), ("b", 1), ("d", 1)]
    assert [row["session_id"] for row in result.fct_sessions] == ["x", "y", "x"]


def test_the_default_definition_is_user_and_session_id():
    rows = [
        raw_event("a", "2024-03-01 10:00:00"),
        raw_event("b", "2024-03-05 10:00:00", client_event_time="2024-03-01 10:00:00.0019"),
        raw_event("c", "2024-03-01 10:00:00", user_id="v"),
        raw_event("d", "2024-03-01 10:00:00", session_id="-1"),
        raw_event("e", "2024-03-01 10:00:00", session_id="NONE"),
        raw_event("f", "2024-03-01 10:00:00", session_id=""),
    ]
    result = run_events(rows, {})
    assert session_sizes(result) == [("a", 2), ("c", 1)]
    assert result.fct_sessions[0]["session_end_at"] == datetime(2024, 3, 5, 10)
    assert result.fct_sessions[0]["session_length_ms"] == 1
    assert result.fct_sessions[0]["session_length_seconds"] == 0.001


def test_exactly_24_hours_qualifies_but_lies_in_no_bucket():
    rows = [
        raw_event("a", "2024-03-01 00:00:00", session_id="exact"),
        raw_event("b", "2024-03-02 00:00:00", session_id="exact"),
        raw_event("c", "2024-03-01 00:00:00", session_id="over"),
        raw_event("d", "2024-03-02 00:00:00.001", session_id="over"),
        raw_event("e", "2024-03-01 00:00:00", session_id="single"),
    ]
    result = run_events(rows)
    assert [(r["session_id"], r["is_over_max_length"]) for r in result.fct_sessions] == [
        ("exact", False),
        ("over", True),
        ("single", False),
    ]
    whole = metrics(result, "all")
    assert whole == [
        {
            "interval_unit": "all",
            "interval_start": datetime(2024, 3, 1),
            "total_sessions": 2,
            "time_spent": 86400.0,
            "time_spent_per_user": 86400.0,
            "avg_length": 43200.0,
            "avg_per_user": 2.0,
            "avg_events_per_session": 1.5,
            "total_events": 3,
            "active_users": 1,
            "users_with_session": 1,
            "events": 5,
        }
    ]
    buckets = [r for r in result.session_length_distribution if r["interval_unit"] == "all"]
    assert [r["sessions"] for r in buckets] == [1, 0, 0, 0, 0, 0, 0, 0, 0]
    assert buckets[0]["share"] == 0.5
    assert buckets[8]["bucket_label"] == "3600s-86400s"
    second_day = [
        r
        for r in result.session_length_distribution
        if r["interval_unit"] == "day" and r["interval_start"] == datetime(2024, 3, 2)
    ]
    assert [r["share"] for r in second_day] == [None] * 9


def typed_events(types):
    """One event a minute, of the given types, with ids 0, 1, 2, ..."""
    rows = []
    for index, event_type in enumerate(types):
        time_text = f"2024-03-01 10:{index:02d}:00"
        rows.append(raw_event(str(index), time_text, event_type=event_type, session_id=None))
    return rows


def test_a_start_event_begins_and_an_end_event_closes():
    rows = typed_events(["View", "Open", "View", "Open", "Close", "View", "Open", "Close"])
    result = run_events(rows, {"start_event": "Open", "end_event": "Close"})
    assert session_sizes(result) == [("1", 2), ("3", 2), ("6", 2)]


def test_an_end_event_alone_splits_without_leaving_events_out():
    rows = typed_events(["View", "Close", "Close", "View", "View"])
    result = run_events(rows, {"end_event": "Close"})
    assert session_sizes(result) == [("0", 2), ("2", 1), ("3", 2)]


def test_after_a_gap_only_a_start_event_begins_a_session():
    rows = typed_events(["Open", "View"])
    rows.append(raw_event("8", "2024-03-01 11:00:00"))
    rows.append(raw_event("9", "2024-03-01 11:01:00", event_type="Open"))
    result = run_events(rows, {"start_event": "Open", "timeout_minutes": 30})
    assert session_sizes(result) == [("0", 2), ("9", 1)]


def test_equal_times_are_ordered_by_event_id():
    rows = [
        raw_event("b", "2024-03-01 10:00:00", platform="iOS"),
        raw_event("B", "2024-03-01 10:00:00", platform="Web"),
        raw_event("c", "2024-03-01 10:00:00"),
    ]
    result = run_events(rows)
    assert session_sizes(result) == [("B", 3)]
    assert result.fct_sessions[0]["first_platform"] == "Web"
    assert result.fct_sessions[0]["last_platform"] == "iOS"
    assert result.fct_sessions[0]["last_country"] == "(none)"


def test_the_first_loaded_copy_stays():
    rows = [
        raw_event("a", "2024-03-01 10:00:00", loaded_at="2024-03-03", country="late"),
        raw_event("a", "2024-03-01 11:00:00", loaded_at="2024-03-02", country="A"),
        raw_event("a", "2024-03-01 10:30:00", loaded_at="2024-03-02", country="Z"),
        raw_event("a", "2024-03-01 10:30:00", loaded_at="2024-03-02", country="Y"),
    ]
    result = run_events(rows)
    assert [row["country"] for row in result.stg_events] == ["Y"]
    assert [tuple(row.values()) for row in result.stg_event_counts] == [
        (date(2024, 3, 2), 3, 1, 2, 0, 0),
        (date(2024, 3, 3), 1, 0, 1, 0, 0),
    ]


def test_a_row_without_id_is_known_by_its_content():
    row = {"user_id": "u", "event_type": "é\"", "event_time": "2024-03-01", "country": None}
    other = dict(row, country="")
    result = run_events([row, dict(row), other])
    text = '{"user_id":"u","event_type":"é\\"","event_time":"2024-03-01","country":null}'
    assert len(result.stg_events) == 2
    ids = [event["event_id"] for event in result.stg_events]
    assert hashlib.md5(text.encode("utf-8")).hexdigest() in ids
    assert result.stg_event_counts[0]["duplicate_events"] == 1


def test_every_row_has_one_fate():
    rows = [
        raw_event("a", "2024-03-01 10:00:00"),
        raw_event("a", "2024-03-01 10:00:00"),
        raw_event("b", "2024-03-01 10:00:00", user_id=""),
        raw_event("c", "soon", event_type=None),
        raw_event("d", "soon", loaded_at="2024-03-01 12:00:00"),
        raw_event("e", "2024-03-01 10:00:00", loaded_at="later"),
        raw_event("f", "1999-12-31 23:59:59.999999"),
        raw_event("g", "2024-03-02 10:00:00", loaded_at="2024-03-01T10:00:00Z"),
        raw_event("h", "2024-03-02 10:00:00.000001", loaded_at="2024-03-01 10:00:00"),
        raw_event("i", "2024-03-01 10:00:00", event_properties="[1]"),
        raw_event("j", "2024-03-01 10:00:00", user_properties='{"a":NaN}'),
        raw_event("k", "2024-03-01 10:00:00", event_type="Gone", is_active="true"),
        raw_event("l", "2024-03-01 10:00:00", event_type="Gone", event_properties="{"),
        raw_event("m", "2024-03-01 10:00:00", event_type="Quiet"),
        raw_event("n", "2024-03-01 10:00:00", event_type="Quiet", is_active="Yes"),
    ]
    result = run_events(rows, taxonomy={"Gone": "deleted", "Quiet": "hidden"})
    assert [r["rejection_reason"] for r in result.stg_events_rejected] == [
        "missing_user",
        "missing_event_type",
        "unreadable_time",
        "unreadable_time",
        "time_out_of_range",
        "time_out_of_range",
        "malformed_properties",
        "malformed_properties",
        "malformed_properties",
    ]
    assert [r["loaded_at"] for r in result.stg_events_rejected[:5]] == [
        datetime(2024, 3, 1, 10),
        None,
        datetime(2024, 3, 1, 12),
        datetime(2024, 3, 1, 10),
        datetime(1999, 12, 31, 23, 59, 59, 999999),
    ]
    assert [tuple(row.values()) for row in result.stg_event_counts] == [
        (None, 1, 0, 0, 1, 0),
        (date(1999, 12, 31), 1, 0, 0, 1, 0),
        (date(2024, 3, 1), 13, 4, 1, 7, 1),
    ]
    assert sorted((e["event_id"], e["is_active"]) for e in result.stg_events) == [
        ("a", True),
        ("g", True),
        ("m", False),
        ("n", True),
    ]


def test_a_session_of_inactive_events_does_not_exist():
    rows = [raw_event("a", "2024-03-01 10:00:00", is_active="FALSE")]
    result = run_events(rows)
    assert len(result.stg_events) == 1
    assert result.fct_sessions == []
    assert result.session_metrics == []
    assert result.session_length_distribution == []
    assert result.events_per_session_distribution == []


@pytest.mark.parametrize(
    "received, event_time",
    [
        ("2024-03-01 12:00:59.999999", datetime(2024, 3, 1, 10)),
        ("2024-03-01 12:01:00", datetime(2024, 3, 1, 10, 1)),
        ("2024-03-01 11:59:00", datetime(2024, 3, 1, 9, 59)),
        ("2024-03-01 13:01:00+01:00", datetime(2024, 3, 1, 10, 1)),
        (None, datetime(2024, 3, 1, 8)),
    ],
)
def test_clock_skew(received, event_time):
    row = raw_amplitude(
        uuid="x",
        event_time="2024-03-01 08:00:00",
        client_event_time="2024-03-01 10:00:00",
        client_upload_time="2024-03-01 12:00:00",
        server_received_time=received,
    )
    event = run_amplitude([row]).stg_events[0]
    assert event["event_time"] == event_time
    assert event["client_event_time"] == datetime(2024, 3, 1, 10)


def test_amplitude_ids_and_fall_backs():
    rows = [
        raw_amplitude(**{"$insert_id": "i", "event_time": "2024-03-01", "amplitude_id": "1"}),
        raw_amplitude(uuid="x", event_time="2024-03-02", amplitude_id=None, user_id="joe"),
        raw_amplitude(uuid="y", event_time="2024-03-03", amplitude_id="", device_id="é"),
        raw_amplitude(uuid="z"),
    ]
    rows[0]["server_upload_time"] = "2024-03-01 00:00:05"
    result = run_amplitude(rows, [("1", "2"), ("2", "3"), ("2", "4"), ("3", "3")])
    found = [(e["event_id"], e["user_id"], e["loaded_at"]) for e in result.stg_events]
    assert found == [
        ("3:dev:i", "3", datetime(2024, 3, 1, 0, 0, 5)),
        ("x", "joe", datetime(2024, 3, 2)),
        ("y", "é", datetime(2024, 3, 3)),
    ]
    assert result.stg_events_rejected[0]["rejection_reason"] == "unreadable_time"


def test_a_cycle_of_merges_is_its_smallest_id():
    rows = []
    for name in ["5", "6", "7", "8"]:
        rows.append(raw_amplitude(uuid=name, amplitude_id=name, event_time="2024-03-01"))
    result = run_amplitude(rows, [("5", "7"), ("7", "6"), ("6", "8"), ("8", "7")])
    assert sorted((e["event_id"], e["user_id"]) for e in result.stg_events) == [
        ("5", "6"),
        ("6", "6"),
        ("7", "6"),
        ("8", "6"),
    ]


def test_days_follow_the_time_zone_across_a_clock_change():
    rows = [
        raw_event("a", "2024-03-30 22:59:59", session_id="1"),
        raw_event("b", "2024-03-30 23:00:00", session_id="2"),
        raw_event("c", "2024-03-31 21:59:59", session_id="3"),
        raw_event("d", "2024-03-31 22:00:00", session_id="4"),
    ]
    result = run_events(rows, timezone="Europe/Berlin")
    assert [row["session_start_date"] for row in result.fct_sessions] == [
        date(2024, 3, 30),
        date(2024, 3, 31),
        date(2024, 3, 31),
        date(2024, 4, 1),
    ]
    assert [(r["interval_start"], r["total_sessions"]) for r in metrics(result, "day")] == [
        (datetime(2024, 3, 30), 1),
        (datetime(2024, 3, 31), 2),
        (datetime(2024, 4, 1), 1),
    ]


@pytest.mark.parametrize(
    "week_start, expected",
    [
        ("monday", [(datetime(2024, 2, 26), 1), (datetime(2024, 3, 4), 1)]),
        ("sunday", [(datetime(2024, 3, 3), 2)]),
        ("saturday", [(datetime(2024, 3, 2), 2)]),
    ],
)
def test_weeks_start_where_they_are_told(week_start, expected):
    rows = [
        raw_event("a", "2024-03-03 10:00:00", session_id="1"),
        raw_event("b", "2024-03-04 10:00:00", session_id="2"),
    ]
    result = run_events(rows, week_start=week_start)
    found = [(r["interval_start"], r["total_sessions"]) for r in metrics(result, "week")]
    assert found == expected


def test_a_session_belongs_whole_to_the_interval_of_its_start():
    rows = [
        raw_event("a", "2024-02-29 23:50:00"),
        raw_event("b", "2024-03-01 00:10:00"),
        raw_event("c", "2024-03-03 10:00:00", user_id="v", session_id=None),
    ]
    result = run_events(rows)
    keys = ["interval_start", "total_sessions", "total_events", "active_users", "events"]
    keys += ["time_spent", "time_spent_per_user", "avg_length", "users_with_session"]
    assert [tuple(row[key] for key in keys) for row in metrics(result, "day")] == [
        (datetime(2024, 2, 29), 1, 2, 1, 1, 1200.0, 1200.0, 1200.0, 1),
        (datetime(2024, 3, 1), 0, 0, 1, 1, 0.0, 0.0, None, 0),
        (datetime(2024, 3, 2), 0, 0, 0, 0, 0.0, None, None, 0),
        (datetime(2024, 3, 3), 0, 0, 1, 1, 0.0, 0.0, None, 0),
    ]
    assert [r["interval_start"] for r in metrics(result, "month")] == [
        datetime(2024, 2, 1),
        datetime(2024, 3, 1),
    ]
    whole = metrics(result, "all")[0]
    assert whole["interval_start"] == datetime(2024, 2, 29)
    assert whole["time_spent_per_user"] == 600.0
    assert whole["avg_per_user"] == 0.5


def test_properties_as_text():
    properties = '{"n":1.50,"b":true,"z":null,"a.b":"x","l":[1.0,{"k":"é"}]}'
    rows = [
        raw_event("a", "2024-03-01 10:00:00", event_properties=properties),
        raw_event("b", "2024-03-01 10:01:00", user_properties='{"n":2e3}'),
    ]
    names = ["event.n", "event.b", "event.z", "event.a.b", "event.l", "user.n"]
    row = run_events(rows, session_properties=names).fct_sessions[0]
    assert row["first_event_n"] == "1.50"
    assert row["first_event_b"] == "true"
    assert row["first_event_z"] == "(none)"
    assert row["last_event_a_b"] == "x"
    assert row["last_event_l"] == '[1.0,{"k":"é"}]'
    assert row["last_user_n"] == "2e3"
    assert "first_platform" not in row


def test_a_session_by_any_property():
    rows = [
        raw_event("a", "2024-03-01 10:00:00", event_properties='{"visit":1}'),
        raw_event("b", "2024-03-01 10:01:00", event_properties='{"visit":"1"}'),
        raw_event("c", "2024-03-01 10:02:00", event_properties='{"visit":null}'),
    ]
    result = run_events(rows, {"property": "event.visit"})
    assert session_sizes(result) == [("a", 2)]
    assert result.fct_sessions[0]["session_id"] == "1"


def test_events_per_session():
    rows = []
    for index in range(11):
        rows.append(raw_event(f"a{index}", "2024-03-01 10:00:00", session_id="eleven"))
    rows.append(raw_event("b", "2024-03-01 10:00:00", event_type="Buy, now", session_id="one"))
    rows.append(raw_event("c", "2024-03-01 10:00:00", session_id="also one"))
    result = run_events(rows, session_events=["View", "Buy, now"])
    assert [row["count_buy__now"] for row in result.fct_sessions] == [0, 1, 0]
    table = {}
    for row in result.events_per_session_distribution:
        if row["interval_unit"] == "day":
            table[(row["event_type"], row["bucket_label"])] = (row["sessions"], row["share"])
    assert len(table) == 33
    assert table[("any", "1")] == (2, 2 / 3)
    assert table[("any", "10")] == (0, 0.0)
    assert table[("any", "11+")] == (1, 1 / 3)
    assert table[("View", "1")] == (1, 0.5)
    assert table[("Buy, now", "1")] == (1, 1.0)
    first, last = result.events_per_session_distribution[0:11:10]
    assert (first["bucket_index"], first["bucket_min"], first["bucket_max"]) == (0, 1, 2)
    assert (last["bucket_index"], last["bucket_min"], last["bucket_max"]) == (10, 11, None)


def test_colliding_column_names_are_an_error():
    with pytest.raises(ValueError):
        run_events([], session_events=["Buy now", "buy_now"])


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-01 10:00",
        "2024-13-01",
        "2024-03-01 24:00:00",
        " 2024-03-01",
        "2024-03-01 10:00:00.1234567",
        "2024-03-01 10:00:00 +01:00",
        "2024-03-01 10:00:00+0100",
        "1709287200",
    ],
)
def test_unreadable_times(text):
    result = run_events([raw_event("a", text)])
    assert result.stg_events_rejected[0]["rejection_reason"] == "unreadable_time"
    assert result.stg_events_rejected[0]["loaded_at"] is None
