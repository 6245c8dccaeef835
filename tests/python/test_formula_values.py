"""Formulas over a handful of sessions, with values worked out by hand."""

import json

import duckdb
import pytest
from project import compiled_queries
from test_against_oracle import build_project

# One day: user a has sessions of 10 s and 30 s, b one of 20 s, c one of a single event, 0 s; d is
# active without a session.
ROWS = [
    ("a", "1", "2024-03-04 10:00:00"),
    ("a", "1", "2024-03-04 10:00:10"),
    ("a", "2", "2024-03-04 12:00:00"),
    ("a", "2", "2024-03-04 12:00:30"),
    ("b", "3", "2024-03-04 10:00:00"),
    ("b", "3", "2024-03-04 10:00:20"),
    ("c", "4", "2024-03-04 10:00:00"),
    ("d", "", "2024-03-04 10:00:00"),
]
VALUES = {
    "SESSIONTOTALS(A)": 4,
    "UNIQUES(A)": 3,
    "EVENTTOTALS(A)": 7,
    "PROPSUM(A)": 60,
    "PROPAVG(A)": 15,
    "PROPMIN(A)": 0,
    "PROPMAX(A)": 30,
    "PERCENTILE(A, 0)": 0,
    "PERCENTILE(A, 0.5)": 15,
    "PERCENTILE(A, .9)": 27,
    "PERCENTILE(A, 1)": 30,
    "AVG(A)": 4 / 3,
    "ACTIVE(A)": 0.75,
    # a day alone is its own window and its own line
    "CUMSUM(UNIQUES, A)": 3,
    "ROLLAVG(PROPAVG, A, 7)": 15,
    "ROLLWIN(AVG, A, 7)": 4 / 3,
    "ROLLWIN(ACTIVE, A, 7)": 0.75,
    "TRENDLINE(SESSIONTOTALS(A))": 4,
    # order of operations
    "SESSIONTOTALS(A) - 2 - 1": 1,
    "SESSIONTOTALS(A) - (2 - 1)": 3,
    "SESSIONTOTALS(A) / 2 / 2": 1,
    "SESSIONTOTALS(A) / (2 / 2)": 4,
    "SESSIONTOTALS(A) / 2 * 2": 4,
    "2 + 3 * SESSIONTOTALS(A)": 14,
    "(2 + 3) * SESSIONTOTALS(A)": 20,
    "SESSIONTOTALS(A) * (2 + 3)": 20,
    "SESSIONTOTALS(A) * 3 + 2": 14,
    "2 - 3 * SESSIONTOTALS(A) + 1": -9,
    "8 / -2 / SESSIONTOTALS(A)": -1,
    "8 / -(2 / SESSIONTOTALS(A))": -16,
    "-SESSIONTOTALS(A) * 2": -8,
    "2 * -SESSIONTOTALS(A)": -8,
    "- - -SESSIONTOTALS(A)": -4,
    "2--SESSIONTOTALS(A)": 6,
    "-(2 + SESSIONTOTALS(A))": -6,
    "-2 + SESSIONTOTALS(A)": 2,
    # numbers are divided as doubles
    "1 / 2 * SESSIONTOTALS(A)": 2,
    "SESSIONTOTALS(A) * (1 / 2)": 2,
    "SESSIONTOTALS(A) / 8": 0.5,
    "7 / 2 / 7 * SESSIONTOTALS(A)": 2,
    "-7 / 2 * SESSIONTOTALS(A)": -14,
    "SESSIONTOTALS(A) * 999999999999999": 3999999999999996,
    "SESSIONTOTALS(A) * .000000000000001": 4e-15,
    # a division by 0, and what has it in it
    "SESSIONTOTALS(A) / 0": None,
    "SESSIONTOTALS(A) / (UNIQUES(A) - 3)": None,
    "1 + SESSIONTOTALS(A) / 0": None,
    "0 * (SESSIONTOTALS(A) / 0)": None,
    "0 / 0 * SESSIONTOTALS(A)": None,
    # functions in their domain and out of it
    "LN(SESSIONTOTALS(A) - 3)": 0,
    "LN(SESSIONTOTALS(A) - 4)": None,
    "LOG10(SESSIONTOTALS(A) * 25)": 2,
    "LOG(SESSIONTOTALS(A) * 2, 2)": 3,
    "LOG(SESSIONTOTALS(A), 1)": None,
    "LOG(SESSIONTOTALS(A), 0)": None,
    "LOG(0 - SESSIONTOTALS(A), 2)": None,
    "SQRT(SESSIONTOTALS(A))": 2,
    "SQRT(-SESSIONTOTALS(A))": None,
    "SQRT(SQRT(SESSIONTOTALS(A) * 4))": 2,
    "EXP(SESSIONTOTALS(A) - 4)": 1,
    "EXP(SESSIONTOTALS(A) * 200)": None,
    "POWER(SESSIONTOTALS(A), 0.5)": 2,
    "POWER(-SESSIONTOTALS(A), 3)": -64,
    "POWER(-SESSIONTOTALS(A), 0.5)": None,
    "POWER(SESSIONTOTALS(A) - 4, 0)": 1,
    "POWER(SESSIONTOTALS(A) - 4, -1)": None,
    "POWER(SESSIONTOTALS(A) * 25, 200)": None,
    "POWER(2, SESSIONTOTALS(A)) - 1": 15,
}


@pytest.fixture(scope="module")
def values(tmp_path_factory):
    """The value of each formula, all compiled at once."""
    folder = tmp_path_factory.mktemp("formulas")
    rows = [
        dict(zip(["user_id", "session_id", "event_time", "event_type"], [*row, "Page Viewed"]))
        for row in ROWS
    ]
    settings = {"event_source": "events"}
    build = build_project(folder, rows, settings, {}, [])
    assert build.success, build.message
    calls = [
        "{{ user_sessions(measured_as='formula', formula=" + json.dumps(formula) + ") }}"
        for formula in VALUES
    ]
    queries = compiled_queries(folder, calls, settings)
    with duckdb.connect(str(build.database), read_only=True) as connection:
        rows = [connection.execute(f"select series, value from ({q})").fetchall() for q in queries]
    assert [len(found) for found in rows] == [1] * len(VALUES)
    return dict(found for [found] in rows)


@pytest.mark.parametrize("formula", VALUES)
def test_formula_by_hand(formula, values):
    wanted = VALUES[formula]
    assert values[formula] == (None if wanted is None else pytest.approx(wanted, rel=1e-12))
