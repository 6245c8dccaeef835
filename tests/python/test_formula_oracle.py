"""Formulas worked out by hand from the definitions; every expected value is written out."""

import ast
import math
import random

import formula_oracle
import oracle
import pytest
import random_charts
import random_events
import random_formulas
from chart_oracle import chart
from formula_oracle import read_formulas
from test_chart_oracle import event, grouped, march, published_example, values

DAYS = {"date_range": {"from": "2024-03-04", "to": "2024-03-07"}}

# Lengths in seconds: on the 4th 10 and 0 of u, 30 of v; on the 6th 60 of u. On the 5th and 6th
# w is active without a session. Nobody is on the 7th.
EVENTS = [
    event("a", "2024-03-04 10:00:00", session_id="1"),
    event("b", "2024-03-04 10:00:10", session_id="1"),
    event("c", "2024-03-04 11:00:00", session_id="1", user_id="v"),
    event("d", "2024-03-04 11:00:05", session_id="1", user_id="v", event_type="Buy"),
    event("e", "2024-03-04 11:00:30", session_id="1", user_id="v"),
    event("f", "2024-03-04 12:00:00", session_id="2"),
    event("g", "2024-03-05 12:00:00", session_id=None, user_id="w"),
    event("h", "2024-03-06 09:00:00", session_id="3"),
    event("i", "2024-03-06 09:01:00", session_id="3", event_type="Buy"),
    event("j", "2024-03-06 12:00:00", session_id=None, user_id="w"),
]
ONE_DAY = {"date_range": {"from": "2024-03-04", "to": "2024-03-04"}}


def formula_chart(formula, events=EVENTS, variables=None, **arguments):
    """The rows of a chart of formulas."""
    return chart(events, variables or {}, measured_as="formula", formula=formula, **arguments)


def by_interval(formula, **arguments):
    """The values of a chart with one series, in the order of time; by default of four days."""
    rows = formula_chart(formula, **{**DAYS, **arguments})
    return [row["value"] for row in sorted(rows, key=lambda row: row["interval_start"])]


def about(numbers):
    """Numbers to twelve digits, null as itself."""
    return [x if x is None else pytest.approx(x, rel=1e-12, abs=1e-12) for x in numbers]


def number(formula, **arguments):
    """The value of a chart with one row: on the 4th there are 3 sessions and 2 users."""
    [row] = formula_chart(formula, **{**ONE_DAY, **arguments})
    return row["value"]


# ---------------------------------------------------------------------------------------------
# Functions of a label
# ---------------------------------------------------------------------------------------------

FUNCTIONS = {
    "SESSIONTOTALS(A)": [3, 0, 1, 0],
    "UNIQUES(A)": [2, 0, 1, 0],
    "EVENTTOTALS(A)": [6, 0, 2, 0],
    "PROPSUM(A)": [40, 0, 60, 0],
    "PROPAVG(A)": [40 / 3, None, 60, None],
    "PROPMIN(A)": [0, None, 60, None],
    "PROPMAX(A)": [30, None, 60, None],
    "AVG(A)": [1.5, None, 1, None],
    "ACTIVE(A)": [1, 0, 0.5, None],
    "PERCENTILE(A, 0)": [0, None, 60, None],
    "PERCENTILE(A, 0.5)": [10, None, 60, None],
    "PERCENTILE(A, .9)": [26, None, 60, None],  # position 1.8 of 0, 10, 30
    "PERCENTILE(A, 1)": [30, None, 60, None],
    "CUMSUM(SESSIONTOTALS, A)": [3, 3, 4, 4],
    "CUMSUM(UNIQUES, A)": [2, 2, 2, 2],
    "CUMSUM(EVENTTOTALS, A)": [6, 6, 8, 8],
    "CUMSUM(PROPSUM, A)": [40, 40, 100, 100],
    "ROLLAVG(SESSIONTOTALS, A, 1)": [3, 0, 1, 0],
    "ROLLAVG(SESSIONTOTALS, A, 2)": [3, 1.5, 0.5, 0.5],
    "ROLLAVG(UNIQUES, A, 1000)": [2, 1, 1, 0.75],
    "ROLLAVG(EVENTTOTALS, A, 3)": [6, 3, 8 / 3, 2 / 3],
    "ROLLAVG(PROPSUM, A, 2)": [40, 20, 30, 30],
    "ROLLAVG(PROPAVG, A, 2)": [40 / 3, 40 / 3, 60, 60],
    "ROLLAVG(PROPMIN, A, 3)": [0, 0, 30, 60],
    "ROLLAVG(PROPMAX, A, 1)": [30, None, 60, None],
    "ROLLAVG(AVG, A, 3)": [1.5, 1.5, 1.25, 1],
    "ROLLAVG(ACTIVE, A, 2)": [1, 0.5, 0.25, 0.5],
    "ROLLWIN(SESSIONTOTALS, A, 3)": [3, 3, 4, 1],
    "ROLLWIN(UNIQUES, A, 3)": [2, 2, 2, 1],
    "ROLLWIN(EVENTTOTALS, A, 3)": [6, 6, 8, 2],
    "ROLLWIN(PROPSUM, A, 2)": [40, 40, 60, 60],
    "ROLLWIN(PROPAVG, A, 3)": [40 / 3, 40 / 3, 25, 60],
    "ROLLWIN(PROPMIN, A, 3)": [0, 0, 0, 60],
    "ROLLWIN(PROPMAX, A, 2)": [30, 30, 60, 60],
    "ROLLWIN(AVG, A, 3)": [1.5, 1.5, 2, 1],
    "ROLLWIN(AVG, A, 1)": [1.5, None, 1, None],
    "ROLLWIN(ACTIVE, A, 1)": [1, 0, 0.5, None],
    "ROLLWIN(ACTIVE, A, 3)": [1, 2 / 3, 2 / 3, 0.5],  # of u, v; then u, v, w; at last u, w
}


@pytest.mark.parametrize(("formula", "expected"), FUNCTIONS.items())
def test_a_function_of_a_label(formula, expected):
    assert by_interval(formula) == about(expected)


def test_with_interval_all_the_windows_give_the_metric_itself():
    for formula, expected in {
        "SESSIONTOTALS(A)": 4,
        "UNIQUES(A)": 2,
        "ACTIVE(A)": 2 / 3,
        "CUMSUM(UNIQUES, A)": 2,
        "ROLLAVG(PROPAVG, A, 7)": 25,
        "ROLLWIN(ACTIVE, A, 7)": 2 / 3,
        "TRENDLINE(PROPSUM(A))": 100,
        "PERCENTILE(A, 0.5)": 20,  # between 10 and 30 of 0, 10, 30, 60
    }.items():
        assert by_interval(formula, interval="all") == about([expected]), formula


def test_windows_begin_with_the_range():
    late = {"date_range": {"from": "2024-03-05", "to": "2024-03-06"}}
    assert by_interval("CUMSUM(SESSIONTOTALS, A)", **late) == [0, 1]
    assert by_interval("ROLLWIN(UNIQUES, A, 7)", **late) == [0, 1]
    assert by_interval("ROLLAVG(SESSIONTOTALS, A, 7)", **late) == [0, 0.5]


def test_eventtotals_counts_the_event_of_the_object_where_it_has_one():
    buy = {"count": "events", "event": "Buy"}
    assert by_interval("EVENTTOTALS(A)", sessions={"A": buy}) == [1, 0, 1, 0]
    assert by_interval("SESSIONTOTALS(A)", sessions={"A": buy}) == [3, 0, 1, 0]
    anything = {"count": "events", "event": "any"}
    assert by_interval("EVENTTOTALS(A)", sessions={"A": anything}) == [6, 0, 2, 0]


def test_lengths_are_whole_milliseconds_over_1000():
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1"),
        event("b", "2024-03-04 10:00:01.250", session_id="1"),
    ]
    assert number("PROPSUM(A)", events=events) == 1.25


# ---------------------------------------------------------------------------------------------
# Arithmetic and functions of numbers
# ---------------------------------------------------------------------------------------------

ARITHMETIC = {
    "SESSIONTOTALS(A) + 1": 4,
    "SESSIONTOTALS(A) - UNIQUES(A) - 1": 0,
    "SESSIONTOTALS(A) - (UNIQUES(A) - 1)": 2,
    "12 / SESSIONTOTALS(A) / UNIQUES(A)": 2,
    "12 / (SESSIONTOTALS(A) / UNIQUES(A))": 8,
    "1 + 2 * SESSIONTOTALS(A)": 7,
    "(1 + 2) * SESSIONTOTALS(A)": 9,
    "-SESSIONTOTALS(A)": -3,
    "1 - -SESSIONTOTALS(A)": 4,
    "2*--SESSIONTOTALS(A)": 6,
    "-UNIQUES(A) * -3": 6,
    "1 / 2 * UNIQUES(A)": 1,  # never the division of integers
    "UNIQUES(A) / 4": 0.5,
    ".5 * UNIQUES(A) + 007 - 1.50": 6.5,
    "UNIQUES(A) / 0": None,
    "1 / (SESSIONTOTALS(A) - 3) + UNIQUES(A)": None,
    "0 * (UNIQUES(A) / 0)": None,
    "-(UNIQUES(A) / 0)": None,
    "123456789012345 + UNIQUES(A)": 123456789012347,
    "\n(\t( UNIQUES ( A ) ) )\r\n": 2,
    "uniques(a) + Uniques(A)": 4,
    "EXP(0 * UNIQUES(A))": 1,
    "EXP(UNIQUES(A))": math.e**2,
    "EXP(707 + UNIQUES(A)) / EXP(708 + UNIQUES(A) / 2)": 1,
    "EXP(707.1 + UNIQUES(A))": None,
    "EXP(-UNIQUES(A) * 1000)": 0,
    "LN(EXP(UNIQUES(A)))": 2,
    "LN(UNIQUES(A) - 1)": 0,
    "LN(UNIQUES(A) - 2)": None,
    "LN(-UNIQUES(A))": None,
    "LOG(SESSIONTOTALS(A) + 5, UNIQUES(A))": 3,
    "LOG(8, 1 / UNIQUES(A))": -3,
    "LOG(8, UNIQUES(A) - 1)": None,
    "LOG(8, UNIQUES(A) - 2)": None,
    "LOG(8, -UNIQUES(A))": None,
    "LOG(UNIQUES(A) - 2, 8)": None,
    "LOG(1, UNIQUES(A))": 0,
    "LOG10(UNIQUES(A) * 50)": 2,
    "LOG10(UNIQUES(A) - 2)": None,
    "SQRT(SESSIONTOTALS(A) + 1)": 2,
    "SQRT(UNIQUES(A) - 2)": 0,
    "SQRT(-UNIQUES(A))": None,
    "SQRT(UNIQUES(A) / 0)": None,
    "POWER(UNIQUES(A), SESSIONTOTALS(A))": 8,
    "POWER(-UNIQUES(A), SESSIONTOTALS(A))": -8,
    "POWER(-UNIQUES(A), -SESSIONTOTALS(A))": -0.125,
    "POWER(-UNIQUES(A), 0.5)": None,
    "POWER(UNIQUES(A) * 2, .5)": 2,
    "POWER(UNIQUES(A) - 2, -1)": None,
    "POWER(UNIQUES(A) - 2, 0)": 1,
    "POWER(UNIQUES(A) - 2, SESSIONTOTALS(A))": 0,
    "POWER(UNIQUES(A) * 5, 309)": None,
    "POWER(UNIQUES(A), -5000)": 0,
    "POWER(UNIQUES(A), 1 / 0)": None,
}


@pytest.mark.parametrize(("formula", "expected"), ARITHMETIC.items())
def test_arithmetic(formula, expected):
    assert [number(formula)] == about([expected])


def test_null_comes_from_a_zero_in_single_intervals():
    assert by_interval("PROPSUM(A) / SESSIONTOTALS(A)") == about([40 / 3, None, 60, None])
    assert by_interval("1 / SESSIONTOTALS(A) + ACTIVE(A)") == about([4 / 3, None, 1.5, None])


# ---------------------------------------------------------------------------------------------
# Trend lines
# ---------------------------------------------------------------------------------------------


def test_a_trend_line():
    # 3, 0, 1, 0 over 1 to 4: the means are 1 and 2.5, the slope is -4 / 5
    assert by_interval("TRENDLINE(SESSIONTOTALS(A))") == about([2.2, 1.4, 0.6, -0.2])
    assert by_interval("TRENDLINE(2 * SESSIONTOTALS(A) + 1)") == about([5.4, 3.8, 2.2, 0.6])
    # 3, 1.5, 0.5, 0.5: the mean is 1.375, the slope (-4.5 - 0.75 + 0.25 + 0.75) / 5 = -0.85
    formula = "TRENDLINE(ROLLAVG(SESSIONTOTALS, A, 2)) - 1"
    assert by_interval(formula) == about([1.65, 0.8, -0.05, -0.9])


def test_nulls_are_no_points_of_a_trend_line_but_get_a_value():
    # 40 / 3 at 1 and 60 at 3: the slope is 70 / 3
    expected = [40 / 3, 110 / 3, 60, 250 / 3]
    assert by_interval("TRENDLINE(PROPAVG(A))") == about(expected)
    assert by_interval("TRENDLINE(TRENDLINE(PROPAVG(A)))") == about(expected)


def test_a_trend_line_of_one_value_is_level_and_of_none_is_null():
    late = {"date_range": {"from": "2024-03-05", "to": "2024-03-07"}}
    assert by_interval("TRENDLINE(PROPAVG(A))", **late) == [60, 60, 60]
    assert by_interval("TRENDLINE(1 / 0 + UNIQUES(A))") == [None] * 4


# ---------------------------------------------------------------------------------------------
# Groups
# ---------------------------------------------------------------------------------------------

# Sessions begin with x (u), y (v) and x (w) on the 4th, with y (u) on the 5th, and end with y.
GROUPED = [
    event("a", "2024-03-04 10:00:00", session_id="1", p="x"),
    event("b", "2024-03-04 10:01:00", session_id="1", p="y"),
    event("c", "2024-03-04 10:00:00", session_id="1", user_id="v", p="y"),
    event("d", "2024-03-04 10:00:00", session_id="1", user_id="w", p="x"),
    event("e", "2024-03-04 10:00:30", session_id="1", user_id="w", p="x"),
    event("f", "2024-03-04 10:01:30", session_id="1", user_id="w", p="y"),
    event("g", "2024-03-05 10:00:00", session_id="2", p="y"),
    event("h", "2024-03-05 10:00:00", session_id=None, user_id="w", p="x"),
]
LONG = {"filters": [{"session_duration": {"value": 1, "unit": "minutes"}}]}
TWO_DAYS = {"date_range": {"from": "2024-03-04", "to": "2024-03-05"}}


def by_group(formula, group="group_value", **arguments):
    """The values of both days by group."""
    result = {}
    rows = formula_chart(formula, GROUPED, **{**TWO_DAYS, **arguments})
    for row in sorted(rows, key=lambda row: row["interval_start"]):
        result.setdefault(row[group], []).append(row["value"])
    return result


def test_the_functions_of_a_grouped_label():
    first = {"A": grouped("first")}
    each = {"A": grouped("each")}
    assert by_group("UNIQUES(A)", sessions=first) == {"x": [2, 0], "y": [1, 1]}
    assert by_group("PROPSUM(A)", sessions=first) == {"x": [150, 0], "y": [0, 0]}
    assert by_group("PROPMAX(A)", sessions=first) == {"x": [90, None], "y": [0, 0]}
    assert by_group("UNIQUES(A)", sessions=each) == {"x": [2, 0], "y": [3, 1]}
    assert by_group("PROPSUM(A)", sessions=each) == {"x": [30, 0], "y": [0, 0]}
    assert by_group("EVENTTOTALS(A)", sessions=each) == {"x": [3, 0], "y": [3, 1]}
    assert by_group("CUMSUM(UNIQUES, A)", sessions=each) == {"x": [2, 2], "y": [3, 3]}
    assert by_group("ROLLWIN(UNIQUES, A, 2)", sessions=first) == {"x": [2, 2], "y": [1, 2]}


def test_active_users_are_those_of_the_value_with_each_and_else_those_of_the_segment():
    first = by_group("ACTIVE(A)", sessions={"A": grouped("first")})
    assert first == {"x": about([2 / 3, 0]), "y": about([1 / 3, 0.5])}
    assert by_group("ACTIVE(A)", sessions={"A": grouped("each")}) == {"x": [1, 0], "y": [1, 1]}
    wide = by_group("ROLLWIN(ACTIVE, A, 2)", sessions={"A": grouped("first")})
    assert wide == {"x": about([2 / 3, 2 / 3]), "y": about([1 / 3, 2 / 3])}


def test_groups_match_as_text_and_a_missing_side_counts_0():
    sessions = {"A": grouped("first"), "B": grouped("last")}
    # on the 4th x, x, y begin and y, y, y end; on the 5th y begins and ends
    assert by_group("SESSIONTOTALS(A) + 10 * SESSIONTOTALS(B)", sessions=sessions) == {
        "x": [2, 0],
        "y": [31, 11],
    }
    assert by_group("SESSIONTOTALS(A) / SESSIONTOTALS(B)", sessions=sessions) == {
        "x": [None, None],
        "y": about([1 / 3, 1]),
    }
    assert by_group("SESSIONTOTALS(B) / SESSIONTOTALS(A)", sessions=sessions) == {
        "x": [0, None],
        "y": [3, 1],
    }
    missing = {
        "SESSIONTOTALS": [0, 0],
        "UNIQUES": [0, 0],
        "EVENTTOTALS": [0, 0],
        "PROPSUM": [0, 0],
        "PROPAVG": [None, None],
        "PROPMIN": [None, None],
        "PROPMAX": [None, None],
        "AVG": [None, None],
        "ACTIVE": [0, 0],
    }
    for name, expected in missing.items():
        formula = f"{name}(B) + 0 * UNIQUES(A)"
        assert by_group(formula, sessions=sessions)["x"] == expected, name
    formula = "PERCENTILE(B, 0.5) + 0 * UNIQUES(A)"
    assert by_group(formula, sessions=sessions)["x"] == [None, None]


def test_groups_that_differ_in_letter_case_are_different():
    events = [
        event("a", "2024-03-04 10:00:00", session_id="1", p="x"),
        event("b", "2024-03-04 11:00:00", session_id="2", p="X"),
    ]
    rows = formula_chart("UNIQUES(A)", events, sessions={"A": grouped("first")})
    assert values(rows, "group_value") == {"x": 1, "X": 1}


def test_a_label_without_a_group_gives_its_value_to_every_group():
    sessions = {"A": grouped("first"), "B": {}}
    assert by_group("%:SESSIONTOTALS(A)/SESSIONTOTALS(B)", sessions=sessions) == {
        "x": about([2 / 3, 0]),
        "y": about([1 / 3, 1]),
    }
    assert by_group("ACTIVE(B) + 0 * UNIQUES(A)", sessions=sessions) == {
        "x": [1, 0.5],
        "y": [1, 0.5],
    }
    assert by_group("ROLLWIN(UNIQUES, B, 2) + 0 * UNIQUES(A)", sessions=sessions) == {
        "x": [3, 3],
        "y": [3, 3],
    }


def test_only_the_groups_of_grouped_labels_with_a_qualifying_session_have_rows():
    sessions = {"A": {**grouped("first"), **LONG}, "B": {}, "C": grouped("last")}
    assert by_group("UNIQUES(A) + UNIQUES(B)", sessions=sessions) == {"x": [5, 1]}
    assert by_group("UNIQUES(B)", sessions=sessions) == {"(all)": [3, 1]}
    assert set(by_group("UNIQUES(A) + UNIQUES(C)", sessions=sessions)) == {"x", "y"}
    never = {"A": {**grouped("first"), "filters": [{"contains_event": "Never"}]}, "B": {}}
    assert by_group("UNIQUES(A) + UNIQUES(B)", sessions=never) == {}
    without = {"A": {"filters": never["A"]["filters"]}}
    assert by_group("UNIQUES(A)", sessions=without) == {"(all)": [0, 0]}


def test_labels_that_no_formula_uses_have_no_effect():
    sessions = {"A": {}, "J": grouped("each")}
    assert by_group("UNIQUES(A)", sessions=sessions) == {"(all)": [3, 1]}


def test_groups_stay_within_their_segment_group():
    # x alone: u, w on the 4th; y alone: u, v, w on the 4th and u on the 5th
    by_p = {"group_segment_by": ["event.p"]}
    for formula, expected in {
        "UNIQUES(A)": {"x": [2, 0], "y": [3, 1]},
        "ACTIVE(A)": {"x": [1, 0], "y": [1, 1]},
        "PROPSUM(A)": {"x": [30, 0], "y": [0, 0]},
    }.items():
        assert by_group(formula, group="segment_group", **by_p) == expected, formula
    sessions = {"A": grouped("first"), "B": {}}
    formula = "UNIQUES(A) / UNIQUES(B)"
    rows = formula_chart(formula, GROUPED, sessions=sessions, **TWO_DAYS, **by_p)
    found = {
        (row["segment_group"], row["group_value"], row["interval_start"].day): row["value"]
        for row in rows
    }
    assert found == {
        ("x", "x", 4): 1,
        ("x", "x", 5): None,
        ("y", "y", 4): 1,
        ("y", "y", 5): 1,
    }


def test_segment_groups_of_labels_without_a_group_are_those_of_any_label():
    sessions = {"A": {}, "B": {"filters": [{"session_duration": {"op": ">", "value": 0}}]}}
    by_p = {"group_segment_by": ["event.p"], "group": "segment_group", "sessions": sessions}
    assert by_group("UNIQUES(A) + UNIQUES(B)", **by_p) == {"x": [3, 0], "y": [3, 1]}
    assert by_group("UNIQUES(B)", **by_p) == {"x": [1, 0]}


def test_top_ranks_by_the_users_of_all_grouped_labels_together():
    events = [
        event("a", "2024-03-05 10:00:00", user_id="u", session_id="1", p="x"),
        event("b", "2024-03-05 10:01:00", user_id="u", session_id="1", p="y"),
        event("c", "2024-03-05 10:00:00", user_id="v", session_id="1", p="y"),
        event("d", "2024-03-05 10:01:00", user_id="v", session_id="1", p="x"),
        event("e", "2024-03-05 10:00:00", user_id="w", session_id="1", p="z"),
        event("f", "2024-03-04 10:00:00", user_id="u", session_id="0", p="z"),
        event("g", "2024-03-04 10:00:00", user_id="v", session_id="0", p="x"),
    ]
    # first and last together: x has u and v, y has u and v, z has w
    arguments = {
        "sessions": {"A": grouped("first"), "B": grouped("last"), "C": {}},
        "interval": "all",
        "date_range": {"from": "2024-03-05", "to": "2024-03-05"},
        "compare_to": {"previous": 1, "unit": "day"},
    }
    rows = formula_chart("UNIQUES(A) + 0 * UNIQUES(B) * UNIQUES(C)", events, top=2, **arguments)
    assert {(row["series"][-10:], row["group_value"]): row["value"] for row in rows} == {
        ("UNIQUES(C)", "x"): 1,
        ("UNIQUES(C)", "y"): 1,
        ("(previous)", "x"): 1,
    }
    rows = formula_chart("UNIQUES(A);UNIQUES(B)", events, top=1, **arguments)
    assert {(row["series"], row["group_value"]): row["value"] for row in rows} == {
        ("UNIQUES(A)", "x"): 1,
        ("UNIQUES(B)", "x"): 1,
        ("UNIQUES(A) (previous)", "x"): 1,
        ("UNIQUES(B) (previous)", "x"): 1,
    }
    rows = formula_chart("UNIQUES(A)", events, top=2, **arguments)
    assert {row["group_value"] for row in rows} == {"x", "y"}


# ---------------------------------------------------------------------------------------------
# Segments, periods, units and names
# ---------------------------------------------------------------------------------------------

SEGMENTS = [
    {"name": "All"},
    {"name": "Buyers", "performed": [{"event": "Buy"}]},
    {"filters": [{"property": "country", "op": "is", "values": ["US"]}]},
]


def test_labels_without_a_number_make_a_series_for_each_segment():
    rows = formula_chart("UNIQUES(A)", interval="all", segments=SEGMENTS, **ONE_DAY)
    assert values(rows, "segment") == {"All": 2, "Buyers": 1, "Segment 3": 0}


def test_numbered_labels_make_one_series():
    formula = "%: SESSIONTOTALS(a2) / SESSIONTOTALS(A1) ;UNIQUES(A);UNIQUES(A3)"
    rows = formula_chart(formula, interval="all", segments=SEGMENTS, **ONE_DAY)
    assert {(row["segment"], row["series"]): row["value"] for row in rows} == {
        ("(formula)", "%: SESSIONTOTALS(a2) / SESSIONTOTALS(A1)"): pytest.approx(1 / 3),
        ("All", "UNIQUES(A)"): 2,
        ("Buyers", "UNIQUES(A)"): 1,
        ("Segment 3", "UNIQUES(A)"): 0,
        ("(formula)", "UNIQUES(A3)"): 0,
    }
    rows = formula_chart("UNIQUES(A1)", interval="all")
    assert values(rows, "segment") == {"(formula)": 2}


def test_active_users_of_a_numbered_label_are_those_of_its_segment():
    formula = "ACTIVE(A1) + 100 * ACTIVE(A2)"
    # of all active users u, v and w two have a session; the buyers u and v both have one
    [row] = formula_chart(formula, interval="all", segments=SEGMENTS, **DAYS)
    assert row["value"] == pytest.approx(2 / 3 + 100)


def test_numbered_labels_with_groups():
    segments = [{}, {"filters": [{"property": "event.p", "op": "is", "values": ["y"]}]}]
    found = by_group(
        "UNIQUES(A1) + 10 * UNIQUES(A2)", sessions={"A": grouped("first")}, segments=segments
    )
    # first values: x, y, x and y; of the events with y alone always y
    assert found == {"x": [2, 0], "y": [31, 11]}


def test_users_new_in_windows():
    new = {"segments": [{"users": "new"}]}
    # u and v are new on the 4th, w on the 5th and without a session
    assert by_interval("UNIQUES(A)", **new) == [2, 0, 0, 0]
    assert by_interval("ACTIVE(A)", **new) == [1, 0, None, None]
    assert by_interval("ROLLWIN(ACTIVE, A, 2)", **new) == [1, about([2 / 3])[0], 0, None]


def test_the_units_and_columns_of_a_row():
    rows = formula_chart("\tPROPSUM(A) ; %:AVG(A);$: 2 * avg(a)", **ONE_DAY)
    row = {
        "interval_start": march(4),
        "segment": "All users",
        "segment_group": "(all)",
        "group_value": "(all)",
    }
    assert rows == [
        {**row, "series": "PROPSUM(A)", "value": 40, "unit": "number"},
        {**row, "series": "%:AVG(A)", "value": 1.5, "unit": "percent"},
        {**row, "series": "$: 2 * avg(a)", "value": 3, "unit": "currency"},
    ]


def test_a_comparison_has_its_own_windows_on_the_current_intervals():
    arguments = {
        "date_range": {"from": "2024-03-06", "to": "2024-03-07"},
        "compare_to": {"previous": 2, "unit": "day"},
    }
    for formula, current, previous in [
        ("SESSIONTOTALS(A)", [1, 0], [3, 0]),
        ("CUMSUM(UNIQUES, A)", [1, 1], [2, 2]),
        ("ROLLWIN(SESSIONTOTALS, A, 9)", [1, 1], [3, 3]),
        ("TRENDLINE(PROPMAX(A))", [60, 60], [30, 30]),
        ("%:ACTIVE(A)", [0.5, None], [1, 0]),
    ]:
        rows = formula_chart(formula, **arguments)
        found = {(row["series"], row["interval_start"].day): row["value"] for row in rows}
        assert found == {
            (formula, 6): current[0],
            (formula, 7): current[1],
            (f"{formula} (previous)", 6): previous[0],
            (f"{formula} (previous)", 7): previous[1],
        }


def test_a_comparison_that_is_longer_keeps_the_trend_line_of_all_its_intervals():
    # the four weeks from 4 March; but 4 to 29 February are the weeks of 29 January, 5, 12, 19
    # and 26 February, with 0, 0, 0, 0 and 1 sessions: the mean is 0.2, the slope 2 / 10
    rows = formula_chart(
        "TRENDLINE(SESSIONTOTALS(A))",
        [event("a", "2024-02-29 10:00:00")],
        interval="week",
        date_range={"from": "2024-03-04", "to": "2024-03-31"},
        compare_to={"previous": 1, "unit": "month"},
    )
    found = {row["interval_start"].day: row["value"] for row in rows if "prev" in row["series"]}
    assert found == {
        4: pytest.approx(-0.2),
        11: pytest.approx(0),
        18: pytest.approx(0.2),
        25: pytest.approx(0.4),
    }


def test_no_data_and_no_range_give_no_rows():
    assert formula_chart("UNIQUES(A)", [], compare_to={"previous": 1, "unit": "day"}) == []


# ---------------------------------------------------------------------------------------------
# HIST
# ---------------------------------------------------------------------------------------------


def test_hist_is_the_distribution_of_lengths():
    rows = formula_chart(" Hist ( a ) ", interval="hour")
    assert values(rows, "bucket_label") == {
        "0s-3s": 1,
        "3s-10s": 0,
        "10s-30s": 1,
        "30s-60s": 1,
        "60s-180s": 1,
        "180s-600s": 0,
        "600s-1800s": 0,
        "1800s-3600s": 0,
        "3600s-86400s": 0,
    }
    assert rows[2] == {
        "segment": "All users",
        "segment_group": "(all)",
        "group_value": "(all)",
        "series": "Hist ( a )",
        "bucket_index": 2,
        "bucket_label": "10s-30s",
        "bucket_min": 10,
        "bucket_max": 30,
        "value": 1,
        "unit": "number",
    }


def test_hist_with_buckets_segments_groups_and_a_comparison():
    arguments = {
        "buckets": {"edges": [0, 1], "unit": "minutes"},
        "segments": [{"name": "All"}, {"name": "New", "users": "new"}],
        "sessions": {"A": {}, "B": {"count": "events", "event": "Buy"}},
        "date_range": {"from": "2024-03-06", "to": "2024-03-07"},
        "compare_to": {"previous": 2, "unit": "day"},
    }
    rows = formula_chart("HIST(B2); HIST(A)", **arguments)
    assert {(row["segment"], row["series"]): row["value"] for row in rows} == {
        ("(formula)", "HIST(B2)"): 0,
        ("(formula)", "HIST(B2) (previous)"): 3,
        ("All", "HIST(A)"): 0,
        ("All", "HIST(A) (previous)"): 3,
        ("New", "HIST(A)"): 0,
        ("New", "HIST(A) (previous)"): 3,
    }
    sessions = {"A": grouped("first")}
    edges = {"edges": [60, 120]}
    rows = formula_chart("HIST(A)", GROUPED, sessions=sessions, buckets=edges)
    assert values(rows, "group_value") == {"x": 2, "y": 0}
    rows = formula_chart("HIST(A)", GROUPED, sessions=sessions, buckets=edges, top=1)
    assert values(rows, "group_value") == {"x": 2}  # u and w; y has v and u


# ---------------------------------------------------------------------------------------------
# The published example
# ---------------------------------------------------------------------------------------------


def example_rate(numerator, denominator):
    """A rate by group, of two session objects."""
    rows = formula_chart(
        "%:SESSIONTOTALS(A)/SESSIONTOTALS(B)",
        published_example(),
        sessions={"A": numerator, "B": denominator},
        interval="all",
    )
    assert {row["unit"] for row in rows} == {"percent"}
    return values(rows, "group_value")


def test_the_published_rates():
    def by(name, how):
        return {"group_by": {"property": "event." + name, "value": how}}

    bounce = {"filters": [{"contains_event": "Page View", "op": "=", "count": 1}]}
    assert example_rate({**bounce, **by("Name", "first")}, by("Name", "first")) == {
        "1A": 1 / 2,
        "(none)": 0,
    }
    assert example_rate(by("Name", "first"), {}) == {"1A": 2 / 3, "(none)": 1 / 3}
    assert example_rate(by("Name", "last"), {}) == {"1A": 1 / 3, "1B": 1 / 3, "(none)": 1 / 3}
    entries = example_rate(by("Page", "first"), {})
    assert entries == {"A": 1 / 3, "B": 1 / 3, "(none)": 1 / 3}
    assert example_rate(by("Page", "last"), {}) == {"B": 2 / 3, "(none)": 1 / 3}


# ---------------------------------------------------------------------------------------------
# Reading
# ---------------------------------------------------------------------------------------------

UNREADABLE = [
    None,
    "",
    "  ",
    "UNIQUES(A);",
    ";".join(f"UNIQUES(A)+{place}" for place in range(11)),
    "1",
    "UNIQUES",
    "UNIQUES(A",
    "UNIQUES(A))",
    "UNIQUES()",
    "UNIQUES(C)",
    "UNIQUES(A0)",
    "UNIQUES(A3)",
    "UNIQUES(A 1)",
    "UNIQUES(A, 1)",
    "UNIQUES(UNIQUES(A))",
    "UNIQUES(A) UNIQUES(A)",
    "UNIQUES(A) +",
    "+UNIQUES(A)",
    "* UNIQUES(A)",
    "UNIQUES(A) % 2",
    "UNIQUES(A) + 1e5",
    "UNIQUES(A) + 1.",
    "UNIQUES(A) + 1234567890123456",
    "%UNIQUES(A)",
    "€:UNIQUES(A)",
    "% :UNIQUES(A)",
    "NOTHING(A)",
    "A",
    "UNIQUES(A) / UNIQUES(A1)",
    "UNIQUES(A); uniques( a )",
    "%:UNIQUES(A);% :UNIQUES(A)",
    "HIST(A); UNIQUES(A)",
    "%:HIST(A)",
    "(HIST(A))",
    "HIST(A) + 1",
    "1 + HIST(A)",
    "TRENDLINE(HIST(A))",
    "PERCENTILE(A)",
    "PERCENTILE(A, 1.1)",
    "PERCENTILE(A, -1)",
    "PERCENTILE(0.5, A)",
    "ROLLAVG(UNIQUES, A)",
    "ROLLAVG(UNIQUES, A, 0)",
    "ROLLAVG(UNIQUES, A, 1001)",
    "ROLLAVG(UNIQUES, A, 1.5)",
    "ROLLAVG(UNIQUES(A), A, 2)",
    "ROLLWIN(PERCENTILE, A, 2)",
    "CUMSUM(PROPAVG, A)",
    "CUMSUM(A, UNIQUES)",
    "LOG(UNIQUES(A))",
    "POWER(UNIQUES(A))",
    "LN(UNIQUES(A), 2)",
    "(" * 20 + "UNIQUES(A)" + ")" * 20,
]


@pytest.mark.parametrize("formula", UNREADABLE)
def test_what_cannot_be_read_raises(formula):
    with pytest.raises(ValueError):
        read_formulas(formula, ["A", "B"], 2)


def test_what_can_just_be_read():
    ten = read_formulas(";".join(f"UNIQUES(A)+{place}" for place in range(10)), ["A"], 1)
    assert len(ten) == 10
    assert read_formulas("(" * 19 + "UNIQUES(A)" + ")" * 19, ["A"], 1)
    assert len(read_formulas("UNIQUES(A);%:UNIQUES(A);$:UNIQUES(A);uniques(a1)", ["A"], 1)) == 4
    assert read_formulas("UNIQUES(J10)", ["J"], 10)[0].labels == [("J", 10)]
    assert read_formulas("UNIQUES(A) + 123456789.012345", ["A"], 1)


def test_buckets_without_hist_raise():
    with pytest.raises(ValueError):
        formula_chart("UNIQUES(A)", buckets={"edges": [0, 1]})


# ---------------------------------------------------------------------------------------------
# Random charts
# ---------------------------------------------------------------------------------------------

MEASURES = {
    "total_sessions": ["SESSIONTOTALS(A)", "AVG(A) * UNIQUES(A)"],
    "time_spent": ["PROPSUM(A)"],
    "avg_length": ["PROPAVG(A)", "PROPSUM(A) / SESSIONTOTALS(A)"],
    "avg_per_user": ["SESSIONTOTALS(A) / UNIQUES(A) * ACTIVE(A)"],
    "length_distribution": ["HIST(A)"],
    "total_events": ["EVENTTOTALS(A)"],
    "avg_events_per_session": ["EVENTTOTALS(A) / SESSIONTOTALS(A)"],
}


def some_events(rng, users=40):
    """Random events, and the vars of their project."""
    settings = {"event_source": "events", "session_definition": {"timeout_minutes": 30}}
    rows = random_events.histories(rng, users, settings)
    return oracle.run(rows, settings).stg_events, settings


def keyed(rows):
    """The values of a chart by all its other columns but the unit."""
    result = {}
    for row in rows:
        key = frozenset((k, v) for k, v in row.items() if k not in ("value", "unit"))
        assert key not in result
        result[key] = row["value"]
    return result


def is_close(found, wanted):
    """Whether two values are the same to nine digits."""
    if found is None or wanted is None:
        return found is wanted
    return math.isclose(found, wanted, rel_tol=1e-9, abs_tol=1e-9)


def test_formulas_agree_with_the_other_measures():
    rng = random.Random(3)
    events, settings = some_events(rng)
    compared = 0
    for _ in range(150):
        arguments = random_charts.charts(rng)
        formula = rng.choice(MEASURES.get(arguments["measured_as"], [None]))
        if formula is None:
            continue
        variables = {**settings, **random_charts.variables(rng)}
        arguments["sessions"] = {"A": next(iter(arguments["sessions"].values()))}
        wanted = chart(events, variables, **arguments)
        found = formula_chart(formula, events, variables, **without_measure(arguments))
        for row in found:
            row["series"] = row["series"].replace(formula, "A")
        found, wanted = keyed(found), keyed(wanted)
        assert found.keys() == wanted.keys()
        for key, value in found.items():
            if value is None and "UNIQUES" in formula:
                continue  # nobody has a session: the measure is 0
            assert is_close(value, wanted[key]), (formula, arguments)
            compared += 1
    assert compared > 1000


def without_measure(arguments):
    """The arguments of the same chart but for what is measured."""
    return {key: value for key, value in arguments.items() if key != "measured_as"}


def test_random_formulas_are_literals_and_repeatable():
    first = [random_formulas.charts(random.Random(seed)) for seed in range(100)]
    again = [random_formulas.charts(random.Random(seed)) for seed in range(100)]
    assert first == again
    assert first == [ast.literal_eval(repr(arguments)) for arguments in first]


def test_random_formulas_have_every_feature():
    rng = random.Random(4)
    charts = [random_formulas.charts(rng) for _ in range(600)]
    texts = [arguments["formula"] for arguments in charts]
    for name in [*formula_oracle.ARGUMENTS, "HIST"]:
        assert sum(name in text.upper().replace("(", " ").split() for text in texts) >= 5, name
    for feature in ["%:", "$:", "--", "(\n", "A1)", "a2)", "/ 0", "Uniques("]:
        assert any(feature in text for text in texts), feature
    assert any(len(text.split(";")) == 10 for text in texts)
    for name in ["segments", "group_segment_by", "compare_to", "top", "buckets", "date_range"]:
        assert sum(name in arguments for arguments in charts) >= 20, name
    for interval in random_charts.INTERVALS:
        assert sum(arguments.get("interval") == interval for arguments in charts) >= 10, interval
    for how in ["first", "last", "each"]:
        assert sum(f"'value': '{how}'" in str(arguments) for arguments in charts) >= 30, how


def test_random_formulas_have_values_and_are_not_at_the_edge_of_doubles(monkeypatch):
    """A last digit more or less in any length or trend line never shows in a value."""
    rng = random.Random(5)
    events, settings = some_events(rng, users=60)
    known = nulls = 0
    for _ in range(120):
        arguments = random_formulas.charts(rng)
        variables = {**settings, **random_charts.variables(rng)}
        rows = chart(events, variables, **arguments)
        with monkeypatch.context() as patch:
            make_noisy(patch, rng)
            noisy = keyed(chart(events, variables, **arguments))
        for key, value in keyed(rows).items():
            assert is_close(noisy[key], value), (arguments, value, noisy[key])
            known += value is not None
            nulls += value is None
        assert all(row["value"] is None or math.isfinite(row["value"]) for row in rows)
    assert known > 1000 and nulls > 1000


def make_noisy(patch, rng):
    """Lengths and averages are a little off, trend lines by as much as their largest value."""
    metric, percentile = formula_oracle.metric, formula_oracle.percentile
    average, trendline = formula_oracle.rolling_average, formula_oracle.trendline

    def noise(value, size, of=None):
        if value is None:
            return None
        return value + (value if of is None else of) * rng.uniform(-size, size)

    def noisy_metric(name, window):
        return noise(metric(name, window), 4e-16 if name.startswith("PROP") else 0)

    def noisy_percentile(sessions, part):
        return noise(percentile(sessions, part), 4e-16)

    def noisy_average(found, number):
        return [noise(value, 4e-16) for value in average(found, number)]

    def noisy_trendline(found):
        largest = max(abs(value or 0) for value in found)
        return [noise(value, 4e-15, largest) for value in trendline(found)]

    patch.setattr(formula_oracle, "metric", noisy_metric)
    patch.setattr(formula_oracle, "percentile", noisy_percentile)
    patch.setattr(formula_oracle, "rolling_average", noisy_average)
    patch.setattr(formula_oracle, "trendline", noisy_trendline)


def test_smaller_formula_charts_are_valid_and_end():
    rng = random.Random(6)
    for _ in range(40):
        arguments = random_formulas.charts(rng)
        before = repr(arguments)
        steps = 0
        simpler = arguments
        while simpler is not None and steps < 200:
            labels = list(simpler["sessions"])
            segments = len(simpler.get("segments", [1]))
            formulas = read_formulas(simpler["formula"], labels, segments)
            assert formulas[0].is_hist or "buckets" not in simpler
            simpler = next(random_formulas.smaller(simpler), None)
            steps += 1
        assert steps < 200
        assert repr(arguments) == before
