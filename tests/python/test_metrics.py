"""The functions of formulas as plain macros: in a user's own SQL they give what they promise."""

import math
import re

import duckdb
import pytest
import yaml
from project import ROOT, compiled_queries
from test_chart_errors import PREFIX, errors_of

FOLDER = ROOT / "macros" / "metrics"
HELPERS = ["metric_window"]
MACROS = sorted(path.stem for path in FOLDER.glob("*.sql") if path.stem not in HELPERS)
RAW = r"{% raw -%}(.*?){%- endraw %}"

TABLES = """
create table fct_sessions as
select
    *,
    country as first_country,
    'Web' as first_platform,
    cast('2024-03-01' as date) as session_start_date
from (values
    ('US', 'u1', 10000, 4, 2, 500, 8, false),
    ('US', 'u1', 2500, 1, 0, null, 8, false),
    ('US', 'u2', 0, 1, 1, null, 8, false),
    ('DE', 'u2', 60000, 7, 3, 10000, 4, false),
    ('DE', 'u1', 1500, 2, 0, null, 4, false),
    ('FR', 'u3', 3000, 2, 2, null, 0, false),
    ('FR', 'u9', 86400001, 50, 40, 100, 0, true)
) as sessions (
    country, user_id, session_length_ms, event_count, count_page_viewed, paused_ms,
    active_users, is_over_max_length
);

create table days as
select
    platform,
    cast('2024-03-01' as timestamp) + to_days(day - 1) as interval_start,
    day as interval_number,
    sessions
from (values
    ('ios', 1, 10), ('ios', 2, 20), ('ios', 3, 0),
    ('tv', 1, null), ('tv', 2, 5),
    ('watch', 1, null), ('watch', 2, null),
    ('web', 1, 4), ('web', 2, null), ('web', 3, 1), ('web', 4, 7)
) as days (platform, day, sessions);

create table session_metrics as
select
    unit as interval_unit,
    cast('2024-03-01' as timestamp) + to_days(day - 1) as interval_start,
    3 as active_users,
    day as total_sessions,
    2 * day as total_events,
    1.5 as avg_per_user,
    5.0 as avg_length,
    9.5 as time_spent
from (values
    ('day', 1), ('day', 2), ('week', 1), ('week', 8), ('month', 1), ('all', 1)
) as metrics (unit, day);
"""

# Over rows of fct_sessions: over all, of DE, of FR, of US, over no row.
AGGREGATES = {
    "sessiontotals()": (6, 2, 1, 3, 0),
    "sessiontotals('session_length_ms - paused_ms')": (2, 1, 0, 1, 0),
    "sessiontotals('case when event_count > 1 then 1 end')": (4, 2, 1, 1, 0),
    "uniques()": (3, 2, 1, 2, 0),
    """uniques("nullif(user_id, 'u1')")""": (2, 1, 1, 1, 0),
    "uniques('user_id || country')": (5, 2, 1, 2, 0),
    "eventtotals()": (17, 9, 2, 6, None),
    "eventtotals('count_page_viewed')": (8, 3, 2, 3, None),
    "eventtotals('nullif(event_count, 1)')": (15, 9, 2, 4, None),
    "eventtotals('event_count - count_page_viewed')": (9, 6, 0, 3, None),
    "propsum()": (77, 61.5, 3, 12.5, None),
    "propsum('paused_ms')": (10.5, 10, None, 0.5, None),
    "propsum('session_length_ms - paused_ms')": (59.5, 50, None, 9.5, None),
    "propsum(length_ms='session_length_ms + paused_ms')": (80.5, 70, None, 10.5, None),
    "propavg()": (77 / 6, 30.75, 3, 12.5 / 3, None),
    "propavg('paused_ms')": (5.25, 10, None, 0.5, None),
    "propavg('session_length_ms - paused_ms')": (29.75, 50, None, 9.5, None),
    "propmin()": (0, 1.5, 3, 0, None),
    "propmin('paused_ms')": (0.5, 10, None, 0.5, None),
    "propmin('session_length_ms - paused_ms')": (9.5, 50, None, 9.5, None),
    "propmax()": (60, 60, 3, 10, None),
    "propmax('paused_ms')": (10, 10, None, 0.5, None),
    "propmax('session_length_ms - paused_ms')": (50, 50, None, 9.5, None),
    "percentile(0)": (0, 1.5, 3, 0, None),
    "percentile(0.25)": (1.75, 16.125, 3, 1.25, None),
    "percentile(0.5)": (2.75, 30.75, 3, 2.5, None),
    "percentile('0.9')": (35, 54.15, 3, 8.5, None),
    "percentile(1)": (60, 60, 3, 10, None),
    "percentile(0.5, 'paused_ms')": (5.25, 10, None, 0.5, None),
    "percentile(0.5, 'session_length_ms - paused_ms')": (29.75, 50, None, 9.5, None),
    "percentile(0.5, 'case when event_count > 1 then session_length_ms end')": (
        6.5,
        30.75,
        3,
        10,
        None,
    ),
    "avg()": (2, 1, 1, 1.5, None),
    """avg("nullif(user_id, 'u3')")""": (3, 1, None, 1.5, None),
    "avg('user_id || country')": (1.2, 1, 1, 1.5, None),
    "active('max(active_users)')": (0.375, 0.5, None, 0.25, None),
    "active('max(active_users) + 2')": (0.3, 2 / 6, 0.5, 0.2, None),
    "active('max(active_users) - max(active_users)')": (None, None, None, None, None),
    "active(12)": (0.25, 2 / 12, 1 / 12, 2 / 12, 0),
    """active(10, "nullif(user_id, 'u1')")""": (0.2, 0.1, 0.1, 0.1, 0),
    # Functions of numbers, over what is counted
    "sqrt(sessiontotals())": (math.sqrt(6), math.sqrt(2), 1, math.sqrt(3), 0),
    "ln(propmin())": (None, math.log(1.5), math.log(3), None, None),
    "logarithm(sessiontotals(), uniques())": (math.log(6, 3), 1, None, math.log(3, 2), None),
    "power(avg(), sessiontotals())": (64, 1, 1, 3.375, None),
}

# Over the rows of intervals: the values of each platform, in the order of its intervals.
BY_PLATFORM = "partition_by=['platform']"
LINES = {
    "ios": (15, 10, 5),
    "tv": (5, 5),
    "watch": (None, None),
    "web": (41 / 14, 50 / 14, 59 / 14, 68 / 14),
}
WINDOWS = {
    f"cumsum('sessions', {BY_PLATFORM})": {
        "ios": (10, 30, 30),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, 4, 5, 12),
    },
    f"cumsum('sessions + 100', {BY_PLATFORM})": {
        "ios": (110, 230, 330),
        "tv": (None, 105),
        "watch": (None, None),
        "web": (104, 104, 205, 312),
    },
    f"cumsum('sessions', {BY_PLATFORM}, order_by='interval_start desc')": {
        "ios": (30, 20, 0),
        "tv": (5, 5),
        "watch": (None, None),
        "web": (12, 8, 8, 7),
    },
    "cumsum('sessions', ['platform', 'interval_number > 2'], '-interval_number')": {
        "ios": (30, 20, 0),
        "tv": (5, 5),
        "watch": (None, None),
        "web": (4, None, 8, 7),
    },
    f"rollavg('sessions', 1, {BY_PLATFORM})": {
        "ios": (10, 20, 0),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, None, 1, 7),
    },
    f"rollavg('sessions', 2, {BY_PLATFORM})": {
        "ios": (10, 15, 10),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, 4, 1, 4),
    },
    f"rollavg('sessions - 100', 3, {BY_PLATFORM})": {
        "ios": (-90, -85, -90),
        "tv": (None, -95),
        "watch": (None, None),
        "web": (-96, -96, -97.5, -96),
    },
    f"rollavg('sessions', 1000, {BY_PLATFORM}, order_by='-interval_number')": {
        "ios": (10, 10, 0),
        "tv": (5, 5),
        "watch": (None, None),
        "web": (4, 4, 4, 7),
    },
    f"rollwin('sessions', 1, {BY_PLATFORM})": {
        "ios": (10, 20, 0),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, None, 1, 7),
    },
    f"rollwin('sessions', 2, {BY_PLATFORM})": {
        "ios": (10, 30, 20),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, 4, 1, 8),
    },
    f"rollwin('sessions + 100', 3, {BY_PLATFORM})": {
        "ios": (110, 230, 330),
        "tv": (None, 105),
        "watch": (None, None),
        "web": (104, 104, 205, 208),
    },
    f"rollwin('sessions', 3, 'min', {BY_PLATFORM})": {
        "ios": (10, 10, 0),
        "tv": (None, 5),
        "watch": (None, None),
        "web": (4, 4, 1, 1),
    },
    f"rollwin('0 - sessions', 2, aggregate='max', {BY_PLATFORM})": {
        "ios": (-10, -10, 0),
        "tv": (None, -5),
        "watch": (None, None),
        "web": (-4, -4, -1, -1),
    },
    f"trendline('sessions', 'interval_number', {BY_PLATFORM})": LINES,
    # The same line: whatever number the first interval has
    f"trendline('sessions', 'interval_number + 10', {BY_PLATFORM})": LINES,
    f"trendline('sessions', 'interval_number - 1', {BY_PLATFORM})": LINES,
    f"trendline('sessions + 100', 'interval_number', {BY_PLATFORM})": {
        platform: tuple(value and value + 100 for value in values)
        for platform, values in LINES.items()
    },
}

# Of numbers x and y: those of both, and the value.
NUMBERS = {
    "exp('x')": {
        (0, None): 1,
        (1, None): math.e,
        (-1, None): 1 / math.e,
        (-1000, None): 0,
        (709, None): math.exp(709),
        (709.5, None): None,
        (1e300, None): None,
        (None, None): None,
    },
    "exp('x + y')": {(2, -1): math.e, (700, 10): None, (710, -10): math.exp(700)},
    "exp(0)": {(None, None): 1},
    "exp(1000)": {(None, None): None},
    "ln('x')": {
        (1, None): 0,
        (math.e**2, None): 2,
        (0.5, None): -math.log(2),
        (0, None): None,
        (-1, None): None,
        (None, None): None,
    },
    "ln('x + y')": {(3, -2): 0, (3, -3): None, (-1, 2): 0},
    "ln(1)": {(None, None): 0},
    "ln(0)": {(None, None): None},
    "log10('x')": {
        (1000, None): 3,
        (0.01, None): -2,
        (1, None): 0,
        (0, None): None,
        (-10, None): None,
        (None, None): None,
    },
    "log10('x - y')": {(101, 1): 2, (1, 101): None, (-1, -11): 1},
    "log10(100)": {(None, None): 2},
    "log10(-1)": {(None, None): None},
    "logarithm('x', 'y')": {
        (8, 2): 3,
        (8, 0.5): -3,
        (0.25, 2): -2,
        (1, 7): 0,
        (0, 2): None,
        (-8, 2): None,
        (-8, -2): None,
        (8, 0): None,
        (8, -2): None,
        (8, 1): None,
        (None, 2): None,
        (8, None): None,
    },
    "logarithm('x + y', 'x - y')": {(5, 3): 3, (2, 1): None, (1, 2): None, (-1, -3): None},
    "logarithm('x', 3)": {(81, None): 4},
    "logarithm(8, 2)": {(None, None): 3},
    "logarithm(0.125, 0.5)": {(None, None): 3},
    "logarithm(8, 1)": {(None, None): None},
    "logarithm(0, 2)": {(None, None): None},
    "power('x', 'y')": {
        (2, 10): 1024,
        (9, 0.5): 3,
        (2, -1): 0.5,
        (-2, 3): -8,
        (-2, 2): 4,
        (-2, -1): -0.5,
        (0, 5): 0,
        (0, 0): 1,
        (10, -400): 0,
        (-8, 1 / 3): None,
        (-1, 0.5): None,
        (0, -1): None,
        (0, -0.5): None,
        (10, 400): None,
        (-10, 309): None,
        (None, 2): None,
        (2, None): None,
    },
    "power('x + y', 'x - y')": {(3, 1): 16, (1, -3): 16, (1, 3): 1 / 16, (-1, 1): None},
    "power('x', 2)": {(-3, None): 9, (1e200, None): None},
    "power(2, 3)": {(None, None): 8},
    "power(0.5, -2)": {(None, None): 4},
    "power(0, -1)": {(None, None): None},
    "power(-8, 0.5)": {(None, None): None},
    "sqrt('x')": {
        (9, None): 3,
        (2, None): math.sqrt(2),
        (0, None): 0,
        (-0.001, None): None,
        (None, None): None,
    },
    "sqrt('x - y')": {(13, 4): 3, (4, 13): None, (4, 4): 0},
    "sqrt(16)": {(None, None): 4},
    "sqrt(0.25)": {(None, None): 0.5},
    "sqrt(-1)": {(None, None): None},
    # In one another
    "sqrt(power('x', 2))": {(-3, None): 3, (1e200, None): None},
    "ln(exp('x'))": {(5, None): 5, (710, None): None},
    "exp(logarithm('x', 'y'))": {(8, 2): math.exp(3), (8, 1): None},
    "power(log10('x'), sqrt('y'))": {(100, 9): 8, (0, 9): None, (100, -9): None},
    # Lengths in milliseconds: the index of their bucket
    "hist(length_ms='x')": {
        (-1, None): None,
        (0, None): 0,
        (2999, None): 0,
        (3000, None): 1,
        (9999, None): 1,
        (10000, None): 2,
        (30000, None): 3,
        (60000, None): 4,
        (180000, None): 5,
        (600000, None): 6,
        (1800000, None): 7,
        (3600000, None): 8,
        (86399999, None): 8,
        (86400000, None): None,
        (None, None): None,
    },
    "hist(length_ms='x - y')": {(5000, 2001): 0, (5000, 2000): 1, (1000, 2000): None},
    "hist({'edges': [0, 10, 60], 'unit': 'seconds'}, 'x')": {
        (0, None): 0,
        (9999, None): 0,
        (10000, None): 1,
        (59999, None): 1,
        (60000, None): None,
        (None, None): None,
    },
    "hist({'edges': [0.5, 1.25]}, 'x')": {
        (499, None): None,
        (500, None): 0,
        (1249, None): 0,
        (1250, None): None,
    },
    "hist({'min': 1, 'max': 30, 'size': 5, 'unit': 'minutes'}, 'x')": {
        (59999, None): None,
        (60000, None): 0,
        (359999, None): 0,
        (360000, None): 1,
        (1559999, None): 4,
        (1560000, None): 5,
        (1799999, None): 5,
        (1800000, None): None,
    },
}

# Whole queries, and their rows
QUERIES = {
    """
    select {{ hist() }} as bucket_index, {{ sessiontotals() }} as sessions, {{ uniques() }} as users
    from fct_sessions where not is_over_max_length
    group by 1 order by 1
    """: [(0, 3, 2), (1, 1, 1), (2, 1, 1), (4, 1, 1)],
    """
    select {{ hist({'edges': [0, 5]}) }} as bucket_index, {{ sessiontotals() }} as sessions
    from fct_sessions where not is_over_max_length
    group by 1 order by 1 nulls last
    """: [(0, 4), (None, 2)],
    """
    select country, {{ cumsum(sessiontotals(), order_by='country') }},
        {{ rollavg(propsum(), 2, order_by='country') }},
        {{ rollwin(propmax(), 2, 'max', order_by='country') }},
        {{ rollwin(propmin(), 2, 'min', order_by='country') }}
    from fct_sessions where not is_over_max_length
    group by country order by country
    """: [
        ("DE", 2, 61.5, 60, 1.5),
        ("FR", 3, 32.25, 60, 1.5),
        ("US", 6, 7.75, 10, 0),
    ],
    """
    select {{ cumsum('sessions') }}, {{ rollavg('sessions', 2) }}, {{ rollwin('sessions', 2) }},
        {{ trendline('sessions', 'interval_number') }}
    from days where platform = 'ios' order by interval_start
    """: [(10, 10, 10, 15), (30, 15, 30, 10), (30, 10, 20, 5)],
    """
    select {{ cumsum('sessions') }}, {{ rollavg('sessions', 2) }}, {{ rollwin('sessions', 2) }},
        {{ trendline('sessions', 'interval_number') }}
    from days where platform = 'none'
    """: [],
}


def over_sessions(expression, group_by=None, where="not is_over_max_length"):
    """A query of an aggregate, and of the aggregate in arithmetic."""
    group = f" group by {group_by} order by {group_by}" if group_by else ""
    return f"select {both(expression)} from fct_sessions where {where}{group}"


def over_days(expression):
    """A query of an expression over intervals."""
    order = "order by platform, interval_start"
    return f"select {both(expression)} from days {order}"


def over_numbers(expression, numbers):
    """A query of an expression of x and y, for each pair of them."""
    rows = []
    for place, pair in enumerate(numbers):
        x, y = ("null" if number is None else repr(number) for number in pair)
        rows.append(f"({place}, cast({x} as double), cast({y} as double))")
    source = f"(values {', '.join(rows)}) as numbers (place, x, y)"
    return f"select {both(expression)} from {source} order by place"


def both(expression):
    """The columns of a macro alone, and of the macro in the midst of arithmetic."""
    call = "{{ " + expression + " }}"
    return f"{call}, 60 - 6 / {call} * 2"


def cases():
    """All cases: the expression, its query, and the values that the query gives."""
    found = []
    for expression, (total, *groups, nothing) in AGGREGATES.items():
        found.append((expression, over_sessions(expression), [total]))
        found.append((expression, over_sessions(expression, "country"), groups))
        found.append((expression, over_sessions(expression, where="false"), [nothing]))
        found.append((expression, over_sessions(expression, "country", "false"), []))
    for expression, platforms in WINDOWS.items():
        values = [value for platform in sorted(platforms) for value in platforms[platform]]
        found.append((expression, over_days(expression), values))
    for expression, numbers in NUMBERS.items():
        found.append((expression, over_numbers(expression, numbers), list(numbers.values())))
    return found


def examples():
    """The example of each macro in its documentation, by the macro."""
    documented = yaml.safe_load((FOLDER / "_macros.yml").read_text(encoding="utf-8"))
    found = {}
    for macro in documented["macros"]:
        for example in re.findall(RAW, macro["description"], re.DOTALL):
            found[macro["name"]] = example
    return found


CASES = cases()
EXAMPLES = examples()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("metrics")


@pytest.fixture(scope="module")
def compiled(folder):
    """The SQL of every query, by the query."""
    queries = [query for _, query, _ in CASES] + list(QUERIES) + list(EXAMPLES.values())
    return dict(zip(queries, compiled_queries(folder, queries)))


@pytest.fixture(scope="module")
def connection():
    """A connection to the tables of the tests, where a ref of the project finds them."""
    with duckdb.connect() as connection:
        connection.execute("attach ':memory:' as user_sessions; use user_sessions.main")
        connection.execute(TABLES)
        yield connection


def in_arithmetic(value):
    """What 60 - 6 / value * 2 is; none where the value is none, or 0, which is not looked at."""
    return None if value in (None, 0) else 60 - 6 / value * 2


@pytest.mark.parametrize("macro", MACROS)
def test_every_macro_has_a_case_and_an_example(macro):
    assert [expression for expression, *_ in CASES if expression.startswith(f"{macro}(")]
    assert "{{ " + macro + "(" in EXAMPLES[macro]


@pytest.mark.parametrize("query, values", [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_values(query, values, compiled, connection):
    rows = connection.execute(compiled[query]).fetchall()
    assert [value for value, _ in rows] == pytest.approx(values)
    expected = [in_arithmetic(value) for value in values]
    found = [None if value == 0 else other for value, other in rows]
    assert found == pytest.approx(expected)


@pytest.mark.parametrize("query", QUERIES)
def test_queries(query, compiled, connection):
    rows = connection.execute(compiled[query]).fetchall()
    assert len(rows) == len(QUERIES[query])
    for row, expected in zip(rows, QUERIES[query]):
        assert row == pytest.approx(expected)


@pytest.mark.parametrize("macro", EXAMPLES)
def test_examples_of_the_documentation_run(macro, compiled, connection):
    assert connection.execute(compiled[EXAMPLES[macro]]).fetchall()


def test_wrong_buckets_stop_compilation(folder, capsys):
    errors = errors_of(capsys, folder, {"buckets": {"edges": [3, 1]}}, macro="hist")
    assert errors == [PREFIX + "buckets.edges: 1 after 3. Expected: numbers that rise."]
