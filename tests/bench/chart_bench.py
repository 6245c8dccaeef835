"""How long charts take beside the best queries that one would write by hand.

Each chart of CHARTS is compiled through dbt and run on the tables of a build by session_id;
charts/<name>.sql is the query by hand. Both give the same rows. They alternate, and the medians
are compared.
"""

import contextlib
import io
import math
import statistics
import time
from pathlib import Path

LAST_30_DAYS = {"from": "2025-06-01", "to": "2025-06-30"}
EVENTS = {"A": {"count": "events", "event": "any"}}
PAGES = {"A": {"count": "events", "event": "Page Viewed"}}
ONE_COUNTRY = [
    {"name": "US", "filters": [{"property": "country", "op": "is", "values": ["US"]}]},
]
TWO_COUNTRIES = [
    *ONE_COUNTRY,
    {"name": "DE", "filters": [{"property": "country", "op": "is", "values": ["DE"]}]},
]
SEARCHES = {
    "contains_event": "Search",
    "where": [{"property": "event.page", "op": "is", "values": ["/page/7"]}],
}

# From fct_sessions: no filter, split or property that needs an event.
UNFILTERED = {
    "total_sessions": {},
    "time_spent": {"measured_as": "time_spent"},
    "time_spent_per_user": {"measured_as": "time_spent_per_user"},
    "avg_length": {"measured_as": "avg_length"},
    "avg_per_user": {"measured_as": "avg_per_user"},
    "length_distribution": {"measured_as": "length_distribution"},
    "avg_events_per_session": {"measured_as": "avg_events_per_session", "sessions": EVENTS},
    "total_events": {"measured_as": "total_events", "sessions": PAGES},
    "event_distribution": {"measured_as": "event_distribution", "sessions": PAGES},
}
# Formulas, from fct_sessions.
FORMULAS = {
    "bounce_rate": {
        "measured_as": "formula",
        "formula": "%:SESSIONTOTALS(A)/SESSIONTOTALS(B)",
        "sessions": {
            "A": {"filters": [{"contains_event": "Page Viewed", "op": "=", "count": 1}]},
            "B": {},
        },
    },
    "sessions_per_user": {"measured_as": "formula", "formula": "SESSIONTOTALS(A)/UNIQUES(A)"},
    "users_of_seven_days": {"measured_as": "formula", "formula": "ROLLWIN(UNIQUES, A, 7)"},
}
# From stg_events.
FILTERED = {
    "property_filter": {"segments": ONE_COUNTRY},
    "contains_event_filter": {"sessions": {"A": {"filters": [SEARCHES]}}},
    "first_property_group": {
        "sessions": {"A": {"group_by": {"property": "language", "value": "first"}}},
    },
    "two_segments": {"segments": TWO_COUNTRIES},
}
CHARTS = {
    **UNFILTERED,
    **FORMULAS,
    **FILTERED,
    **{f"{name}_30_days": {**chart, "date_range": LAST_30_DAYS} for name, chart in FILTERED.items()},
}
MAX_RATIO = {name: 1.3 if name in {**UNFILTERED, **FORMULAS} else 1.5 for name in CHARTS}
MAX_SECONDS = {name: 0.5 for name in UNFILTERED}

QUERIES = Path(__file__).resolve().parent / "charts"
MARK = "-- chart --"
LEAST_RUNS = 5
MOST_RUNS = 41
SECONDS_PER_CHART = 4


def chart_call(chart):
    """A chart as a call of the macro, with literals that Jinja reads."""
    return "{{ user_sessions(" + ", ".join(f"{k}={v!r}" for k, v in chart.items()) + ") }}"


def compile_charts(invoke, options):
    """The SQL of every chart, compiled at once."""
    inline = f"\n{MARK}\n".join(chart_call(chart) for chart in CHARTS.values())
    with contextlib.redirect_stdout(io.StringIO()):  # dbt prints what it compiles
        compiled = invoke(["compile", "--inline", inline, *options])
    return dict(zip(CHARTS, compiled.results[0].node.compiled_code.split(MARK)))


def measure_charts(connection, queries):
    """Seconds of each chart and of the query by hand, and whether their rows are the same."""
    figures = {}
    for name, query in queries.items():
        by_hand = (QUERIES / f"{name}.sql").read_text()
        chart_seconds, hand_seconds = alternate(connection, query, by_hand)
        figures[name] = {
            "chart_seconds": statistics.median(chart_seconds),
            "hand_seconds": statistics.median(hand_seconds),
            "ratio": statistics.median(chart_seconds) / statistics.median(hand_seconds),
            "runs": len(chart_seconds),
            "difference": difference(connection, query, by_hand),
        }
    return figures


def alternate(connection, *queries):
    """The seconds of each query, run in turns; the first turn warms up and does not count."""
    seconds = [[] for _ in queries]
    started = time.perf_counter()
    for turn in range(MOST_RUNS + 1):
        for query, times in zip(queries, seconds):
            begun = time.perf_counter()
            connection.execute(query).fetchall()
            if turn:
                times.append(time.perf_counter() - begun)
        if turn >= LEAST_RUNS and time.perf_counter() - started > SECONDS_PER_CHART:
            break
    return seconds


def difference(connection, query, by_hand):
    """One line where the rows differ, in the columns of the query by hand; else nothing."""
    wanted = connection.execute(by_hand)
    columns = [column[0] for column in wanted.description]
    wanted = sorted_rows(wanted.fetchall())
    shown = f"select {', '.join(columns)} from ({query}) where value > 0"  # by hand no empty ones
    found = connection.execute(shown).fetchall()
    found = sorted_rows(found)
    if len(found) != len(wanted):
        return f"{len(found)} rows, {len(wanted)} by hand"
    for found_row, wanted_row in zip(found, wanted):
        same_key = list(map(str, found_row[:-1])) == list(map(str, wanted_row[:-1]))
        if not same_key or not math.isclose(found_row[-1], wanted_row[-1], rel_tol=1e-9):
            return f"{found_row}, by hand {wanted_row}"
    return ""


def sorted_rows(rows):
    """Rows with their value as the last, in the order of the other columns; days as timestamps."""
    plain = [(*(str(item).removesuffix(" 00:00:00") for item in row[:-1]), row[-1]) for row in rows]
    return sorted(plain, key=lambda row: row[:-1])


def missed_chart_targets(figures):
    """One line for each chart that differs from the query by hand or misses its target."""
    lines = []
    for name, chart in figures.items():
        if chart["difference"]:
            lines.append(f"chart {name}: {chart['difference']}")
        if chart["ratio"] > MAX_RATIO[name]:
            lines.append(
                f"chart {name}: {chart['ratio']:.2f} times the query by hand, target at most "
                f"{MAX_RATIO[name]}"
            )
        if chart["chart_seconds"] > MAX_SECONDS.get(name, math.inf):
            lines.append(
                f"chart {name}: {chart['chart_seconds']:.2f} s, target {MAX_SECONDS[name]}"
            )
    return lines


def chart_rows(figures):
    """Cells of the table of charts."""
    for name, chart in figures.items():
        yield [
            name,
            f"{chart['chart_seconds']:.3f}",
            f"{chart['hand_seconds']:.3f}",
            f"{chart['ratio']:.2f}",
        ]
