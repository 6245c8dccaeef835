"""Bad input: one clear message that says what was wrong, where, and what was expected."""

import gzip
import json

import duckdb
import pytest
from project import dbt

HEADER = "user_id,event_type,event_time\n"
EVENTS = {"event_source": "events"}
PREFIX = "user_sessions: "


def run(folder, is_read_anew=False, **variables):
    command = ["build", "--exclude-resource-type", "unit_test", "--exclude", "marts.charts+"]
    return dbt(folder, *command, variables=variables, is_read_anew=is_read_anew)


def write(path, text):
    path.write_text(text, encoding="utf-8")
    return str(path)


PARSE_ERRORS = [
    (
        {"event_source": "segment"},
        "event_source: unknown value 'segment'. Expected: amplitude, events.",
    ),
    (
        {"session_definition": {"timeout": 30}},
        "session_definition: unknown key 'timeout'."
        " Expected: property, timeout_minutes, start_event, end_event.",
    ),
    (
        {"session_definition": {"timeout_minutes": -30}},
        "session_definition: timeout_minutes is '-30'."
        " Expected: a number of minutes above 0, in whole seconds.",
    ),
    (
        {"session_definition": {"timeout_minutes": 0}},
        "session_definition: timeout_minutes is '0'."
        " Expected: a number of minutes above 0, in whole seconds.",
    ),
    (
        {"session_definition": {"timeout_minutes": "30"}},
        "session_definition: timeout_minutes is '30'."
        " Expected: a number of minutes above 0, in whole seconds.",
    ),
    (
        {"session_definition": {"start_event": ""}},
        "session_definition: start_event is ''. Expected: a text.",
    ),
    (
        {"session_definition": "session_id"},
        "session_definition: 'session_id' is not a dict."
        " Expected: a dict of property, timeout_minutes, start_event, end_event.",
    ),
    (
        {"session_properties": ["page"]},
        "session_properties: unknown property 'page'. Expected: event.<key>, user.<key>, or one of"
        " device_id, platform, os_name, version_name, device_family, device_type, country,"
        " region, city, language, carrier.",
    ),
    (
        {"session_properties": "platform"},
        "session_properties: 'platform' is not a list. Expected: a list of names.",
    ),
    (
        {"session_events": ["Page Viewed", "page viewed"]},
        "session_events: 'Page Viewed' and 'page viewed' make the same column name 'page_viewed'."
        " Expected: names that differ in more than letter case and signs.",
    ),
    (
        {"promoted_properties": ["platform"]},
        "promoted_properties: 'platform' is a column already. Expected: event.<key> or user.<key>.",
    ),
    (
        {"timezone": "Berlin"},
        "timezone: unknown time zone 'Berlin'. Expected: an IANA name such as Europe/Berlin.",
    ),
    (
        {"week_start": "Montag"},
        "week_start: unknown value 'Montag'. Expected: monday, tuesday, wednesday, thursday,"
        " friday, saturday, sunday.",
    ),
    (
        {"event_columns": {"user": "domain_userid"}, **EVENTS},
        "event_columns: unknown value 'user'. Expected: event_id, user_id, event_type, event_time,"
        " client_event_time, session_id, loaded_at, is_active, device_id, platform, os_name,"
        " version_name, device_family, device_type, country, region, city, language, carrier,"
        " event_properties, user_properties.",
    ),
    (
        {"events_path": "events.xlsx", **EVENTS},
        "events_path: unknown kind of file 'events.xlsx'. Expected: a path or glob that ends in"
        " .parquet, .csv, .csv.gz, .json, .json.gz, .ndjson, .ndjson.gz.",
    ),
]


@pytest.mark.parametrize("variables, message", PARSE_ERRORS)
def test_wrong_settings_stop_before_anything_is_built(variables, message, tmp_path):
    build = run(tmp_path, is_read_anew=True, **variables)
    assert not build.success
    assert build.message.count(PREFIX) == 1
    assert PREFIX + message in build.message
    assert not build.database.exists() or build.query("show tables") == []


def test_path_without_a_file(tmp_path):
    path = str(tmp_path / "nothing-*.csv")
    build = run(tmp_path, events_path=path, **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}events_path: no readable file matches '{path}'. Expected: a path or glob of"
        " event files, relative to the working directory." in build.message
    )


def test_relation_that_does_not_exist(tmp_path):
    build = run(tmp_path, events_relation="raw.events", **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}events_relation: no table or view 'user_sessions.raw.events'."
        " Expected: database.schema.table." in build.message
    )


def test_empty_file(tmp_path):
    path = write(tmp_path / "empty.csv", "")
    build = run(tmp_path, events_path=path, **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}events_path: '{path}' is empty."
        " Expected: a header line with the names of the columns." in build.message
    )


def test_empty_json_file(tmp_path):
    path = write(tmp_path / "empty.ndjson", "")
    build = run(tmp_path, events_path=path, **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}events_path: '{path}' holds no JSON object."
        " Expected: one JSON object a line." in build.message
    )


def test_empty_file_beside_a_full_one_is_passed_over(tmp_path):
    write(tmp_path / "a.csv", "")
    write(tmp_path / "b.csv", HEADER + "u,Page Viewed,2024-03-01 10:00:00\n")
    build = run(tmp_path, events_path=str(tmp_path / "*.csv"), **EVENTS)
    assert build.success, build.message
    assert build.query("select count(*) from stg_events") == [(1,)]


def test_file_with_a_header_alone_gives_empty_marts(tmp_path):
    path = write(tmp_path / "events.csv", HEADER)
    build = run(tmp_path, events_path=path, **EVENTS)
    assert build.success, build.message
    for table in ["stg_events", "fct_sessions", "session_metrics", "session_length_distribution"]:
        assert build.rows(table) == []


def test_missing_column(tmp_path):
    path = write(tmp_path / "events.csv", "user_id,name,event_time\nu,Page Viewed,2024-03-01\n")
    build = run(tmp_path, events_path=path, **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}event_source: the raw events have no column 'event_type', only user_id, name,"
        " event_time. Expected: that column, or an expression for it in event_columns."
        in build.message
    )


def test_time_as_a_number_asks_for_its_unit(tmp_path):
    path = tmp_path / "events.parquet"
    duckdb.sql(
        "select 'u' as user_id, 'Page Viewed' as event_type, 1709280000 as event_time"
    ).write_parquet(str(path))
    build = run(tmp_path, events_path=str(path), **EVENTS)
    assert not build.success
    assert (
        f"{PREFIX}event_columns: event_time is of type INTEGER. Expected: a timestamp, a date or"
        ' text; for a number say its unit, for example {event_time: "epoch_ms(event_time)"}.'
        in build.message
    )


def test_time_as_a_number_with_its_unit(tmp_path):
    path = tmp_path / "events.parquet"
    duckdb.sql(
        "select 'u' as user_id, 'Page Viewed' as event_type, 1709280000000 as event_time"
    ).write_parquet(str(path))
    for source in ["events", "amplitude"]:
        build = run(
            tmp_path / source,
            events_path=str(path),
            event_source=source,
            event_columns={"event_time": "epoch_ms(event_time)"},
        )
        assert build.success, build.message
        assert build.query("select cast(event_time as text) from stg_events") == [
            ("2024-03-01 08:00:00",)
        ]


def test_bad_lines_of_a_csv_file_are_kept_aside(tmp_path):
    path = write(
        tmp_path / "events.csv",
        HEADER
        + "a,Page Viewed,2024-03-01 10:00:00\n"
        + "b,Page Viewed\n"
        + "c,Page Viewed,2024-03-01 10:00:00,more,and more\n"
        + 'd,"Page" Viewed,2024-03-01 10:00:00\n'
        + 'e,"Page\nViewed",2024-03-01 10:00:00\n',
    )
    build = run(tmp_path, events_path=path, **EVENTS)
    assert build.success, build.message
    assert sorted(build.query("select user_id, event_type from stg_events")) == [
        ("a", "Page Viewed"),
        ("e", "Page\nViewed"),
    ]
    assert sorted(build.query("select raw_row, rejection_reason from stg_events_rejected")) == [
        ("b,Page Viewed", "unreadable_row"),
        ("c,Page Viewed,2024-03-01 10:00:00,more,and more", "unreadable_row"),
        ('d,"Page" Viewed,2024-03-01 10:00:00', "unreadable_row"),
    ]
    assert build.query(
        "select sum(raw_events), sum(accepted_events), sum(rejected_events) from stg_event_counts"
    ) == [(5, 2, 3)]


@pytest.mark.parametrize("name", ["events.ndjson", "events.json", "events.json.gz"])
def test_bad_lines_of_a_json_file_are_kept_aside(name, tmp_path):
    good = {"user_id": "a", "event_type": "検索", "event_time": "2024-03-01T10:00:00Z"}
    text = (
        json.dumps(good, ensure_ascii=False)
        + '\n{"user_id": "b", \n\n[1, 2]\n{"user_id": 7, "event_type": "x", "extra": {"a": 1.0},'
        + ' "event_properties": {"page": "/a", "n": 1.0}, "event_time": "2024-03-01"}\n'
    )
    path = tmp_path / name
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(text.encode("utf-8")))
    else:
        path.write_text(text, encoding="utf-8")
    build = run(tmp_path, events_path=str(path), **EVENTS)
    assert build.success, build.message
    assert sorted(build.query("select user_id, event_type, event_properties from stg_events")) == [
        ("7", "x", '{"page":"/a","n":1.0}'),
        ("a", "検索", None),
    ]
    assert sorted(build.query("select raw_row, rejection_reason from stg_events_rejected")) == [
        ("[1, 2]", "unreadable_row"),
        ('{"user_id": "b", ', "unreadable_row"),
    ]


def test_json_array(tmp_path):
    path = write(
        tmp_path / "events.json",
        '[{"user_id":"a","event_type":"x","event_time":"2024-03-01"},\n'
        ' {"user_id":"b","event_type":"y","event_time":"2024-03-02"}]',
    )
    build = run(tmp_path, events_path=path, **EVENTS)
    assert build.success, build.message
    assert sorted(build.query("select user_id, event_type from stg_events")) == [
        ("a", "x"),
        ("b", "y"),
    ]


def test_parquet_and_csv_with_other_columns_are_matched_by_name(tmp_path):
    write(tmp_path / "1.csv", HEADER + "a,x,2024-03-01\n")
    write(tmp_path / "2.csv", "event_time,country,event_type,user_id\n2024-03-02,US,y,b\n")
    build = run(tmp_path, events_path=str(tmp_path / "*.csv"), **EVENTS)
    assert build.success, build.message
    assert sorted(build.query("select user_id, event_type, country from stg_events")) == [
        ("a", "x", None),
        ("b", "y", "US"),
    ]


@pytest.mark.parametrize("definition", [{"property": "session_id"}, {"timeout_minutes": 30}])
def test_properties_named_like_columns_keep_their_own_values(definition, tmp_path):
    path = write(
        tmp_path / "events.csv",
        'event_id,user_id,event_type,event_time,session_id,event_properties\n'
        'e1,u,x,2024-03-01,s,"{""id"":""x1"",""at"":""noon"",""count"":""3""}"\n',
    )
    properties = ["event.id", "event.at", "event.count"]
    build = run(
        tmp_path,
        events_path=path,
        session_definition=definition,
        session_properties=properties,
        promoted_properties=properties,
        **EVENTS,
    )
    assert build.success, build.message
    assert build.query(
        "select first_event_id, last_event_at, first_event_count from fct_sessions"
    ) == [("x1", "noon", "3")]


def test_hostile_text_is_an_ordinary_value(tmp_path):
    hostile = "'; drop table fct_sessions; --"
    path = tmp_path / "it's.parquet"
    duckdb.sql(
        "select 'O''Brien' as user_id, ? as event_type, timestamp '2024-03-01' as event_time",
        params=[hostile],
    ).write_parquet(str(path))
    build = run(
        tmp_path,
        events_path=str(path),
        session_definition={"start_event": hostile},
        session_events=[hostile],
        session_properties=["event.{{ 1 }}", "user.\\%_"],
        **EVENTS,
    )
    assert build.success, build.message
    rows = build.rows("fct_sessions")
    assert [(row["user_id"], row["count____drop_table_fct_sessions____"]) for row in rows] == [
        ("O'Brien", 1)
    ]
