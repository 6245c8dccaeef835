"""Charts worked out by hand from the definitions; every expected value is written out."""

import ast
import json
import random
from datetime import datetime

import oracle
import pytest
import random_charts
import random_events
from chart_oracle import chart, filters_hold, microscope
from filter_cases import FILTER_CASES

MARCH_4_TO_6 = {"from": "2024-03-04", "to": "2024-03-06"}


def event(event_id, event_time, **given):
    """An accepted event: user u, type View, session s; `p` is an event property."""
    moment = datetime.fromisoformat(event_time)
    row = {
        "event_id": event_id,
        "user_id": "u",
        "event_type": "View",
        "event_time": moment,
        "client_event_time": moment,
        "session_id": "s",
        "is_active": True,
        "country": None,
        "event_properties": None,
        "user_properties": None,
    }
    if "p" in given:
        row["event_properties"] = json.dumps({"p": given.pop("p")})
    row.update(given)
    return row


def values(rows, column="interval_start"):
    """The values of a chart with one group, by interval (or another column)."""
    return {row[column]: row["value"] for row in rows}


def by_day(rows):
    """The values of a chart by day of March and one more column."""
    return {(row["interval_start"].day, row["group_value"]): row["value"] for row in rows}


def march(day, hour=0):
    """A local time in March 2024."""
    return datetime(2024, 3, day, hour)


# ---------------------------------------------------------------------------------------------
# Property filters
# ---------------------------------------------------------------------------------------------


def filter_tests():
    """Each stored value of FILTER_CASES with its expectation."""
    for op, wanted, matching, others in FILTER_CASES:
        for stored in matching:
            yield op, wanted, stored, True
        for stored in others:
            yield op, wanted, stored, False


@pytest.mark.parametrize(("op", "wanted", "stored", "expected"), list(filter_tests()))
def test_a_property_filter(op, wanted, stored, expected):
    properties = {} if stored is None else {"p": stored}
    row = event("a", "2024-03-04 10:00:00", event_properties=json.dumps(properties))
    assert filters_hold(row, [{"property": "event.p", "op": op, "values": wanted}]) is expected


def test_several_filters_are_and_and_a_null_column_is_none():
    row = event("a", "2024-03-04 10:00:00", p="x")
    is_x = {"property": "event.p", "op": "is", "values": ["x"]}
    no_country = {"property": "country", "op": "is", "values": ["(none)"]}
    assert filters_hold(row, [is_x, no_country])
    assert not filters_hold(row, [is_x, {**no_country, "op": "is not"}])


# ---------------------------------------------------------------------------------------------
# Ranges and intervals
# ---------------------------------------------------------------------------------------------


def starts(rng, **arguments):
    """The intervals of a range, now being Thursday, 2024-03-07 15:20 in UTC."""
    variables = {"as_of": "2024-03-07 15:20:00"}
    return [row["interval_start"] for row in chart([], variables, date_range=rng, **arguments)]


def test_ranges_of_the_last_units():
    assert starts({"last": 3, "unit": "day"}) == [march(5), march(6), march(7)]
    assert starts({"last": 2, "unit": "day", "include_current": False}) == [march(5), march(6)]
    assert starts({"last": 2, "unit": "hour"}, interval="hour") == [march(7, 14), march(7, 15)]
    assert starts({"last": 1, "unit": "week"}) == [march(4), march(5), march(6), march(7)]
    assert starts({"last": 1, "unit": "week", "include_current": False}, interval="week") == [
        datetime(2024, 2, 26)
    ]
    assert starts({"last": 2, "unit": "month"}, interval="month") == [
        datetime(2024, 2, 1),
        march(1),
    ]
    assert starts({"last": 1, "unit": "quarter"}, interval="all") == [datetime(2024, 1, 1)]
    assert starts({"since": "2024-03-06"}) == [march(6), march(7)]


def test_now_is_local():
    variables = {"as_of": "2024-03-07 23:30:00", "timezone": "Europe/Berlin"}
    rows = chart([], variables, date_range={"last": 1, "unit": "day"})
    assert [row["interval_start"] for row in rows] == [march(8)]


def test_without_a_range_all_data_of_active_events():
    events = [
        event("a", "2024-03-04 10:00:00"),
        event("b", "2024-03-06 10:00:00", session_id=None),
        event("c", "2024-03-09 10:00:00", is_active=False),
    ]
    assert values(chart(events, {})) == {march(4): 1, march(5): 0, march(6): 0}
    assert chart([], {}) == []
    assert {row["value"] for row in chart([], {}, measured_as="length_distribution")} == {0}


def test_partial_weeks_keep_their_calendar_start_and_count_only_the_range():
    events = [
        event("a", "2024-03-05 23:59:59", session_id="1"),
        event("b", "2024-03-06 00:00:00", session_id="2"),
        event("c", "2024-03-12 23:59:59", session_id="3"),
        event("d", "2024-03-13 00:00:00", session_id="4"),
    ]
    week = {"date_range": {"from": "2024-03-06", "to": "2024-03-12"}, "interval": "week"}
    assert values(chart(events, {}, **week)) == {march(4): 1, march(11): 1}
    from_sunday = {"week_start": "sunday"}
    assert values(chart(events, from_sunday, **week)) == {march(3): 1, march(10): 1}
    assert values(chart(events, {}, **{**week, "interval": "all"})) == {march(6): 2}
    assert values(chart(events, {}, **{**week, "interval": "quarter"})) == {
        datetime(2024, 1, 1): 2
    }


def test_the_doubled_hour_is_one_interval():
    events = [
        event("a", "2024-04-06 13:30:00", session_id="1"),  # 02:30 summer time
        event("b", "2024-04-06 14:30:00", session_id="2"),  # 02:30 again
        event("c", "2024-04-06 15:00:00", session_id="3"),  # 03:00
    ]
    day = {"from": "2024-04-07", "to": "2024-04-07"}
    rows = chart(events, {"timezone": "Pacific/Auckland"}, interval="hour", date_range=day)
    found = values(rows)
    assert len(rows) == 24
    assert [found[datetime(2024, 4, 7, hour)] for hour in range(5)] == [0, 0, 2, 1, 0]


def test_the_skipped_hour_is_a_row_with_0():
    events = [
        event("a", "2024-03-31 00:59:59", session_id="1"),  # 01:59:59
        event("b", "2024-03-31 01:00:00", session_id="2"),  # 03:00
    ]
    day = {"from": "2024-03-31", "to": "2024-03-31"}
    rows = chart(events, {"timezone": "Europe/Berlin"}, interval="hour", date_range=day)
    found = values(rows)
    assert len(rows) == 24
    assert [found[march(31, hour)] for hour in range(5)] == [0, 1, 0, 1, 0]


def test_a_comparison_is_matched_by_position_and_a_missing_day_becomes_the_last():
    events = [
        event("a", "2024-02-29 10:00:00", session_id="1"),
        event("b", "2024-03-31 10:00:00", session_id="2"),
        event("c", "2024-03-01 10:00:00", session_id="3"),
    ]
    rows = chart(
        events,
        {},
        date_range={"from": "2024-03-30", "to": "2024-03-31"},
        compare_to={"previous": 1, "unit": "month"},
    )
    # 30 March and 1 April (the end, exclusive) become 29 February and 1 March: one day only
    assert {(row["interval_start"].day, row["series"]): row["value"] for row in rows} == {
        (30, "A"): 0,
        (31, "A"): 1,
        (30, "A (previous)"): 1,
    }


def test_a_comparison_has_its_own_new_users_and_performed_range():
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1"),
        event("b", "2024-03-05 10:00:00", session_id="2"),
    ]
    day = {
        "date_range": {"from": "2024-03-05", "to": "2024-03-05"},
        "compare_to": {"previous": 1, "unit": "day"},
        "interval": "all",
    }
    new = chart(events, {}, segments=[{"users": "new"}], **day)
    assert values(new, "series") == {"A": 0, "A (previous)": 1}
    once = [{"performed": [{"event": "View", "op": "=", "count": 1}]}]
    assert values(chart(events, {}, segments=once, **day), "series") == {
        "A": 1,
        "A (previous)": 1,
    }
    assert {row["interval_start"] for row in new} == {march(5)}


# ---------------------------------------------------------------------------------------------
# Sessions and who has them
# ---------------------------------------------------------------------------------------------


def test_a_filter_splits_a_session_under_a_timeout():
    events = [
        event("a", "2024-03-04 10:00:00", p="x"),
        event("b", "2024-03-04 10:20:00", p="y"),
        event("c", "2024-03-04 10:40:00", p="x"),
    ]
    variables = {"session_definition": {"timeout_minutes": 30}}
    only_x = [{"filters": [{"property": "event.p", "op": "is", "values": ["x"]}]}]
    assert values(chart(events, variables)) == {march(4): 1}
    assert values(chart(events, variables, segments=only_x)) == {march(4): 2}
    time_spent = {"measured_as": "time_spent", "segments": only_x}
    assert values(chart(events, variables, **time_spent)) == {march(4): 0}
    assert values(chart(events, {}, **time_spent)) == {march(4): 2400}


def test_a_session_that_starts_before_the_range_is_out_but_its_user_is_active():
    events = [event("a", "2024-03-03 23:50:00"), event("b", "2024-03-04 00:10:00")]
    day = {"from": "2024-03-04", "to": "2024-03-04"}
    assert values(chart(events, {}, date_range=day)) == {march(4): 0}
    per_user = chart(events, {}, date_range=day, measured_as="avg_per_user")
    assert values(per_user) == {march(4): 0}
    whole = chart(events, {}, measured_as="time_spent_per_user")
    assert values(whole) == {march(3): 1200, march(4): 0}


def test_exactly_24_hours_stay_one_millisecond_more_does_not():
    events = [
        event("a", "2024-03-04 00:00:00", session_id="1"),
        event("b", "2024-03-05 00:00:00", session_id="1"),
        event("c", "2024-03-04 00:00:00", session_id="2"),
        event("d", "2024-03-05 00:00:00.001", session_id="2"),
    ]
    assert values(chart(events, {}, measured_as="time_spent", interval="all")) == {
        march(4): 86400
    }


def test_counts_are_0_and_ratios_null_in_empty_intervals():
    events = [event("a", "2024-03-04 10:00:00"), event("b", "2024-03-05 10:00:00", session_id=None)]
    expected = {
        "total_sessions": [1, 0, 0],
        "time_spent": [0, 0, 0],
        "time_spent_per_user": [0, 0, None],
        "avg_length": [0, None, None],
        "avg_per_user": [1, 0, None],
    }
    for measure, numbers in expected.items():
        rows = chart(events, {}, measured_as=measure, date_range=MARCH_4_TO_6)
        assert [row["value"] for row in rows] == numbers, measure
    counted = {"sessions": {"A": {"count": "events", "event": "View"}}}
    for measure, numbers in {
        "total_events": [1, 0, 0],
        "avg_events_per_session": [1, None, None],
    }.items():
        rows = chart(events, {}, measured_as=measure, date_range=MARCH_4_TO_6, **counted)
        assert [row["value"] for row in rows] == numbers, measure


def test_new_users_by_the_first_active_event_even_out_of_session():
    events = [
        event("a", "2024-03-04 10:00:00", session_id=None),
        event("b", "2024-03-04 11:00:00", session_id="1"),
        event("c", "2024-03-05 11:00:00", session_id="2"),
        event("d", "2024-03-04 10:00:00", user_id="v", is_active=False),
        event("e", "2024-03-05 10:00:00", user_id="v"),
        event("f", "2024-03-05 12:00:00", user_id="v", session_id="2"),
    ]
    new = {"segments": [{"users": "new"}]}
    assert values(chart(events, {}, **new)) == {march(4): 1, march(5): 2}
    per_user = chart(events, {}, measured_as="avg_per_user", **new)
    assert values(per_user) == {march(4): 1, march(5): 2}
    everyone = chart(events, {}, measured_as="avg_per_user")
    assert values(everyone) == {march(4): 1, march(5): 1.5}
    late = {"date_range": {"from": "2024-03-05", "to": "2024-03-06"}}
    assert values(chart(events, {}, interval="week", **new, **late)) == {march(4): 3}
    assert values(chart(events, {}, interval="all", **new, **late)) == {march(5): 2}


def users_with(events, *performed, **arguments):
    """Which users have sessions when these are asked for, seen with a microscope."""
    rows = microscope(
        events,
        {"as_of": "2024-03-06 12:00:00"},
        march(4),
        segments=[{"performed": list(performed)}],
        interval="all",
        date_range=MARCH_4_TO_6,
        **arguments,
    )
    return "".join(sorted({row["user_id"] for row in rows}))


def test_performed_counts_all_active_events_of_the_range():
    events = [
        event("a", "2024-03-03 10:00:00", user_id="u", event_type="Buy", session_id="0"),
        event("b", "2024-03-04 10:00:00", user_id="u"),
        event("c", "2024-03-04 10:00:00", user_id="v"),
        event("d", "2024-03-04 11:00:00", user_id="v", event_type="Buy", p=1),
        event("e", "2024-03-06 11:00:00", user_id="v", event_type="Buy", session_id=None),
        event("f", "2024-03-04 10:00:00", user_id="w"),
        event("g", "2024-03-04 11:00:00", user_id="w", event_type="Buy", is_active=False),
    ]
    buy = {"event": "Buy"}
    with_p = [{"property": "event.p", "op": ">=", "values": [1]}]
    assert users_with(events, buy) == "v"
    assert users_with(events, {**buy, "did_not": True}) == "uw"
    assert users_with(events, {**buy, "op": "=", "count": 0}) == "uw"
    assert users_with(events, {**buy, "op": "<", "count": 2}) == "uw"
    assert users_with(events, {**buy, "count": 2}) == "v"
    assert users_with(events, {**buy, "count": 2, "where": with_p}) == ""
    assert users_with(events, {"event": {"type": "any", "where": with_p}}) == "v"
    assert users_with(events, {"event": "any", "op": "!=", "count": 1}) == "v"
    earlier = {**buy, "during": {"from": "2024-03-01", "to": "2024-03-03"}}
    assert users_with(events, earlier) == "u"
    assert users_with(events, earlier, buy) == ""
    assert users_with(events, {**buy, "during": {"last": 1, "unit": "day"}}) == "v"


def count_with(events, *filters):
    """The number of sessions that pass the filters of a session object."""
    rows = chart(events, {}, sessions={"A": {"filters": list(filters)}}, interval="all")
    return rows[0]["value"]


def test_the_filters_of_a_session_object():
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1", p="x"),
        event("b", "2024-03-04 10:01:00", session_id="1", p="y"),
        event("c", "2024-03-04 11:00:00", session_id="2", event_type="Buy"),
        event("d", "2024-03-04 12:00:00", session_id="3"),
        event("e", "2024-03-04 12:00:59.999", session_id="3", p="y"),
    ]
    minute = {"value": 1, "unit": "minutes"}
    for op, count in {">=": 1, ">": 0, "=": 1, "!=": 2, "<": 2, "<=": 3}.items():
        assert count_with(events, {"session_duration": {"op": op, **minute}}) == count
    assert count_with(events, {"session_duration": minute}) == 1
    assert count_with(events, {"contains_event": "Buy"}) == 1
    assert count_with(events, {"contains_event": "Buy", "op": "=", "count": 0}) == 2
    with_y = [{"property": "event.p", "op": "is", "values": ["y"]}]
    assert count_with(events, {"contains_event": "any", "where": with_y}) == 2
    assert count_with(events, {"contains_event": "View", "count": 2}) == 2
    is_y = {"op": "is", "values": ["y"]}
    assert count_with(events, {"first_property": "event.p", **is_y}) == 1
    assert count_with(events, {"last_property": "event.p", **is_y}) == 2
    assert count_with(events, {"last_property": "event.p", "op": "is", "values": ["(none)"]}) == 1
    last_is_y = {"last_property": "event.p", **is_y}
    assert count_with(events, last_is_y, {"session_duration": minute}) == 1


# ---------------------------------------------------------------------------------------------
# Groups
# ---------------------------------------------------------------------------------------------


def grouped(how):
    """A session object grouped by event.p."""
    return {"group_by": {"property": "event.p", "value": how}}


GROUPED_EVENTS = [
    event("a", "2024-03-04 10:00:00", p="x"),
    event("b", "2024-03-04 10:05:00", p="y"),
    event("c", "2024-03-04 10:10:00", p="x"),
    event("d", "2024-03-04 10:11:00"),
    event("e", "2024-03-05 10:00:00", user_id="v", p="y"),
    event("f", "2024-03-05 11:00:00", user_id="w", session_id=None, p="y"),
]


def test_each_measures_a_session_once_for_every_value_on_those_events():
    expected = {
        "total_sessions": {"x": (1, 0), "y": (1, 1), "(none)": (1, 0)},
        "time_spent": {"x": (600, 0), "y": (0, 0), "(none)": (0, 0)},
        "avg_per_user": {"x": (1, None), "y": (1, 0.5), "(none)": (1, None)},
    }
    for measure, groups in expected.items():
        rows = chart(GROUPED_EVENTS, {}, sessions={"A": grouped("each")}, measured_as=measure)
        wanted = {}
        for group, numbers in groups.items():
            wanted[(4, group)], wanted[(5, group)] = numbers
        assert by_day(rows) == wanted, measure


def test_each_keeps_the_filters_of_the_whole_session():
    long = {"filters": [{"session_duration": {"value": 11, "unit": "minutes"}}]}
    rows = chart(GROUPED_EVENTS, {}, sessions={"A": {**grouped("each"), **long}}, interval="all")
    assert values(rows, "group_value") == {"x": 1, "y": 1, "(none)": 1}


def test_first_and_last_put_a_session_in_one_group_and_share_the_users_of_the_segment():
    for how, group in [("first", "x"), ("last", "x")]:
        rows = chart(GROUPED_EVENTS, {}, sessions={"B": grouped(how)}, measured_as="avg_per_user")
        assert by_day(rows) == {(4, group): 1, (5, group): 0, (4, "y"): 0, (5, "y"): 0.5}


def test_a_group_appears_only_with_a_qualifying_session_in_the_range():
    rows = chart(
        GROUPED_EVENTS,
        {},
        sessions={"A": grouped("each")},
        date_range={"from": "2024-03-05", "to": "2024-03-06"},
    )
    assert by_day(rows) == {(5, "y"): 1, (6, "y"): 0}


def test_a_literal_none_is_a_value():
    events = [
        event("a", "2024-03-04 10:00:00", p="(none)"),
        event("b", "2024-03-04 10:01:00", p="x"),
    ]
    rows = chart(events, {}, sessions={"A": grouped("first")})
    assert by_day(rows) == {(4, "(none)"): 1}


def test_group_segment_by_makes_sessions_of_each_combination_alone():
    rows = chart(
        GROUPED_EVENTS,
        {},
        group_segment_by=["event.p", "country"],
        measured_as="time_spent_per_user",
        interval="all",
    )
    assert values(rows, "segment_group") == {"x, (none)": 600, "y, (none)": 0, "(none), (none)": 0}
    assert {row["group_value"] for row in rows} == {"(all)"}
    timeout = {"session_definition": {"timeout_minutes": 5}}
    split = chart(GROUPED_EVENTS, timeout, group_segment_by=["event.p"], interval="all")
    assert values(split, "segment_group") == {"x": 2, "y": 3, "(none)": 1}


def test_top_ranks_by_users_then_by_name_and_rules_the_previous_period():
    events = [
        event("a", "2024-03-05 10:00:00", user_id="u", session_id="1", p="c"),
        event("b", "2024-03-05 10:00:00", user_id="u", session_id="2", p="c"),
        event("c", "2024-03-05 10:00:00", user_id="v", session_id="1", p="b"),
        event("d", "2024-03-05 10:00:00", user_id="w", session_id="1", p="B"),
        event("e", "2024-03-05 10:00:00", user_id="x", session_id="1", p="d"),
        event("f", "2024-03-05 10:00:00", user_id="y", session_id="1", p="d"),
        event("g", "2024-03-04 10:00:00", user_id="u", session_id="0", p="c"),
        event("h", "2024-03-04 10:00:00", user_id="v", session_id="0", p="b"),
    ]
    rows = chart(
        events,
        {},
        sessions={"A": grouped("first")},
        interval="all",
        date_range={"from": "2024-03-05", "to": "2024-03-05"},
        compare_to={"previous": 1, "unit": "day"},
        top=3,
    )
    assert {(row["series"], row["group_value"]): row["value"] for row in rows} == {
        ("A", "d"): 2,
        ("A", "B"): 1,
        ("A", "b"): 1,
        ("A (previous)", "b"): 1,
    }


# ---------------------------------------------------------------------------------------------
# Distributions
# ---------------------------------------------------------------------------------------------


def distribution(rows):
    """The values of a distribution by label."""
    return values(rows, "bucket_label")


def test_length_buckets_include_their_minimum_and_not_their_maximum():
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1"),
        event("b", "2024-03-04 10:00:02.999", session_id="1"),
        event("c", "2024-03-04 10:00:00", session_id="2"),
        event("d", "2024-03-04 10:00:03", session_id="2"),
        event("e", "2024-03-04 00:00:00", session_id="3"),
        event("f", "2024-03-05 00:00:00", session_id="3"),
    ]
    rows = chart(events, {}, measured_as="length_distribution")
    assert distribution(rows) == {
        "0s-3s": 1,
        "3s-10s": 1,
        "10s-30s": 0,
        "30s-60s": 0,
        "60s-180s": 0,
        "180s-600s": 0,
        "600s-1800s": 0,
        "1800s-3600s": 0,
        "3600s-86400s": 0,  # exactly 24 hours is outside
    }
    assert rows[1] == {
        "segment": "All users",
        "segment_group": "(all)",
        "group_value": "(all)",
        "series": "A",
        "bucket_index": 1,
        "bucket_label": "3s-10s",
        "bucket_min": 3,
        "bucket_max": 10,
        "value": 1,
        "unit": "number",
    }


def test_length_buckets_of_a_size_are_cut_at_the_maximum():
    steps = {"min": 1, "max": 30, "size": 5, "unit": "minutes"}
    labels = distribution(chart([], {}, measured_as="length_distribution", buckets=steps))
    assert list(labels) == ["1m-6m", "6m-11m", "11m-16m", "16m-21m", "21m-26m", "26m-30m"]
    edges = {"edges": [0, 0.5, 24], "unit": "hours"}
    labels = distribution(chart([], {}, measured_as="length_distribution", buckets=edges))
    assert list(labels) == ["0h-0.5h", "0.5h-24h"]


def test_event_buckets_are_by_number_and_the_last_is_open():
    events = []
    for number in [1, 2, 3, 5, 6, 12]:
        for place in range(number):
            events.append(
                event(f"{number}-{place}", "2024-03-04 10:00:00", session_id=str(number))
            )
    events.append(event("other", "2024-03-04 10:00:00", session_id="x", event_type="Buy"))
    sessions = {"A": {"count": "events", "event": "View"}}
    asked = {"sessions": sessions, "measured_as": "event_distribution"}
    rows = chart(events, {}, **asked)
    counts = {label: 0 for label in ["4", "7", "8", "9", "10"]}
    counts.update({"1": 1, "2": 1, "3": 1, "5": 1, "6": 1, "11+": 1})
    assert distribution(rows) == counts
    rows = chart(events, {}, buckets={"edges": [1, 2, 3, 6]}, **asked)
    assert distribution(rows) == {"1": 1, "2": 1, "3-5": 2, "6+": 2}
    assert [(row["bucket_min"], row["bucket_max"]) for row in rows] == [
        (1, 2),
        (2, 3),
        (3, 6),
        (6, None),
    ]


def test_the_event_measures_take_any_a_type_and_where():
    buy = {"type": "Buy", "where": [{"property": "event.p", "op": ">", "values": [1]}]}
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1", event_type="Buy", p=1),
        event("b", "2024-03-04 10:00:01", session_id="1", event_type="Buy", p=2),
        event("c", "2024-03-04 10:00:02", session_id="2"),
    ]
    for wanted, total in {"any": 3, "Buy": 2}.items():
        sessions = {"A": {"count": "events", "event": wanted}}
        rows = chart(events, {}, sessions=sessions, measured_as="total_events")
        assert values(rows) == {march(4): total}
    sessions = {"A": {"count": "events", "event": buy}}
    rows = chart(events, {}, sessions=sessions, measured_as="avg_events_per_session")
    assert values(rows) == {march(4): 0.5}


# ---------------------------------------------------------------------------------------------
# Rows and names
# ---------------------------------------------------------------------------------------------


def test_the_columns_and_units_of_a_row():
    events = [event("a", "2024-03-04 10:00:00")]
    assert chart(events, {}, sessions={"C": {}}, measured_as="avg_length") == [
        {
            "interval_start": march(4),
            "segment": "All users",
            "segment_group": "(all)",
            "group_value": "(all)",
            "series": "C",
            "value": 0,
            "unit": "seconds",
        }
    ]


def test_the_names_of_segments():
    saved = {"Readers": {"filters": []}, "Buyers": {"name": "All buyers"}}
    segments = [{"users": "any"}, "Readers", "Buyers", {"users": "new"}, {"name": "Mine"}]
    events = [event("a", "2024-03-04 10:00:00")]
    rows = chart(events, {"saved_segments": saved}, segments=segments)
    assert [row["segment"] for row in rows] == [
        "Segment 1",
        "Readers",
        "All buyers",
        "Segment 4",
        "Mine",
    ]


def test_the_microscope_shows_the_events_of_a_value_and_the_times_of_the_session():
    rows = microscope(
        GROUPED_EVENTS, {}, march(4), group_value="x", sessions={"A": grouped("each")}
    )
    assert rows == [
        {
            "user_id": "u",
            "session_start_at": datetime(2024, 3, 4, 10, 0),
            "session_end_at": datetime(2024, 3, 4, 10, 11),
            "session_length_ms": 600_000,
            "event_count": 2,
        }
    ]
    in_bucket = {"measured_as": "length_distribution", "bucket_index": 0}
    assert [row["user_id"] for row in microscope(GROUPED_EVENTS, {}, None, **in_bucket)] == ["v"]


def number_with(events, session_object):
    """The value per group of a chart over all the data."""
    rows = chart(events, {}, sessions={"A": session_object}, interval="all")
    return values(rows, "group_value")


def published_example():
    """The events of the three sessions whose rates are published."""
    pages = [
        ("1", "Page View", {"Page": "A"}),
        ("1", "Click", {"Name": "1A", "Type": "Ad"}),
        ("1", "Page View", {"Page": "B"}),
        ("2", "Page View", {"Page": "B", "Name": "1A", "Type": "Ad"}),
        ("2", "Click", {"Name": "1B", "Type": "Ad"}),
        ("3", "Buy", {"Amt": 15, "Prod": 1}),
    ]
    events = []
    for place, (session, event_type, properties) in enumerate(pages):
        row = event(str(place), f"2024-03-04 10:00:0{place}", session_id=session)
        events.append({**row, "event_type": event_type, "event_properties": json.dumps(properties)})
    return events


def test_the_published_example():
    events = published_example()
    bounce = [{"contains_event": "Page View", "op": "=", "count": 1}]

    def by(name, how):
        return {"group_by": {"property": "event." + name, "value": how}}

    assert number_with(events, {"filters": bounce, **by("Name", "first")}) == {"1A": 1}
    assert number_with(events, by("Name", "first")) == {"1A": 2, "(none)": 1}
    assert number_with(events, by("Name", "last")) == {"1A": 1, "1B": 1, "(none)": 1}
    assert number_with(events, by("Page", "first")) == {"A": 1, "B": 1, "(none)": 1}
    assert number_with(events, by("Page", "last")) == {"B": 2, "(none)": 1}


# ---------------------------------------------------------------------------------------------
# Random charts
# ---------------------------------------------------------------------------------------------


def test_smaller_charts_end_and_never_change_the_given_one():
    rng = random.Random(1)
    for _ in range(50):
        arguments = random_charts.charts(rng)
        before = repr(arguments)
        simpler = arguments
        steps = 0
        while simpler is not None and steps < 200:
            simpler = next(random_charts.smaller(simpler), None)
            steps += 1
        assert steps < 200
        assert repr(arguments) == before


def test_random_charts_are_literals_and_repeatable():
    first = [random_charts.charts(random.Random(seed)) for seed in range(50)]
    again = [random_charts.charts(random.Random(seed)) for seed in range(50)]
    assert first == again
    assert first == [ast.literal_eval(repr(arguments)) for arguments in first]


def test_the_microscope_agrees_with_random_charts():
    rng = random.Random(2)
    settings = {"event_source": "events", "session_definition": {"timeout_minutes": 30}}
    rows = random_events.histories(rng, 40, settings)
    events = oracle.run(rows, settings).stg_events
    points = 0
    for _ in range(200):
        arguments = {**random_charts.charts(rng), "compare_to": None}
        variables = {**settings, **random_charts.variables(rng)}
        if arguments["measured_as"] in ["total_sessions", "event_distribution"]:
            rows = chart(events, variables, **arguments)
            for row in rng.sample(rows, min(len(rows), 20)):
                point = {
                    "interval_start": row.get("interval_start"),
                    "group_value": row["group_value"],
                    "bucket_index": row.get("bucket_index"),
                    "segment": row["segment"],
                    "segment_group": row["segment_group"],
                    "series": row["series"],
                }
                sessions = microscope(events, variables, **point, **arguments)
                assert len(sessions) == row["value"]
                points += row["value"] > 0
    assert points > 20
