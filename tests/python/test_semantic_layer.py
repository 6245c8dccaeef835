"""`mf query` gives the same figures as the marts."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from dbt_metricflow.cli.cli_configuration import CLIConfiguration
from dbt_metricflow.cli.main import query
from project import ROOT, close_connections, dbt

BUILD = ["build", "--exclude-resource-type", "unit_test", "test"]
OVERVIEW = "total_sessions,active_users,avg_length,avg_per_user,time_spent_per_user"
OTHERS = "time_spent,total_events,avg_events_per_session,users_with_session,events"
METRICS = f"{OVERVIEW},{OTHERS}"
COUNTED = "from fct_sessions where not is_over_max_length"
BOUNCE_RATE = "avg(case when count_page_viewed = 1 then 1.0 else 0 end) as bounce_rate"


def over_time(metrics, unit, name=None):
    return f"""
        select interval_start as metric_time__{name or unit}, {metrics}
        from session_metrics where interval_unit = '{unit}'"""


# What is asked, and the same from the marts; columns stand in the order of MetricFlow.
QUERIES = {
    "all_metrics": (
        ["--metrics", METRICS],
        f"select {METRICS} from session_metrics where interval_unit = 'all'",
    ),
    "all_metrics_by_day": (
        ["--metrics", METRICS, "--group-by", "metric_time__day"],
        over_time(METRICS, "day"),
    ),
    "all_metrics_by_week": (
        ["--metrics", METRICS, "--group-by", "metric_time__week"],
        over_time(METRICS, "week"),
    ),
    "all_metrics_by_month": (
        ["--metrics", METRICS, "--group-by", "metric_time__month"],
        over_time(METRICS, "month"),
    ),
    "all_metrics_by_calendar_week": (
        ["--metrics", METRICS, "--group-by", "metric_time__calendar_week"],
        over_time(METRICS, "week", "calendar_week"),
    ),
    "all_metrics_of_april": (
        ["--metrics", METRICS, "--start-time", "2026-04-01", "--end-time", "2026-04-30"],
        f"""
            select {METRICS} from session_metrics
            where interval_unit = 'month' and interval_start = '2026-04-01'""",
    ),
    "overview": (
        ["--saved-query", "overview"],
        f"select {OVERVIEW} from session_metrics where interval_unit = 'all'",
    ),
    "overview_by_day": (
        ["--saved-query", "overview_by_day"],
        over_time(OVERVIEW, "day"),
    ),
    "overview_by_month": (
        ["--saved-query", "overview_by_month"],
        over_time(OVERVIEW, "month"),
    ),
    "sessions_by_platform": (
        ["--saved-query", "sessions_by_platform"],
        f"""
            select
                first_platform as session__first_platform,
                count(*) as total_sessions,
                avg(session_length_seconds) as avg_length
            {COUNTED} group by all""",
    ),
    "sessions_by_platform_and_day": (
        ["--saved-query", "sessions_by_platform_and_day"],
        f"""
            select
                cast(session_start_date as timestamp) as metric_time__day,
                first_platform as session__first_platform,
                count(*) as total_sessions
            {COUNTED} group by all""",
    ),
    "users_by_last_country_on_the_web": (
        ["--metrics", "users_with_session,avg_events_per_session"]
        + ["--group-by", "session__last_country"]
        + ["--where", "{{ Dimension('session__first_platform') }} = 'Web'"],
        f"""
            select
                last_country as session__last_country,
                count(distinct user_id) as users_with_session,
                avg(event_count) as avg_events_per_session
            {COUNTED} and first_platform = 'Web' group by all""",
    ),
    "bounce_rate": (
        ["--metrics", "bounce_rate"],
        f"select {BOUNCE_RATE} {COUNTED}",
    ),
    "bounce_rate_as_in_its_chart": (
        ["--metrics", "bounce_rate", "--group-by", "metric_time__week,session__first_event_page"]
        + ["--where", "{{ Dimension('session__first_event_page') }} = '/home'"],
        """
            select
                interval_start as metric_time__week,
                group_value as session__first_event_page,
                value as bounce_rate
            from chart_bounce_rate where group_value = '/home'""",
    ),
}

# A session of just over 24 hours, a day without events, an event out of session, no page views.
EVENTS = """user_id,session_id,event_type,event_time
u1,1,Open,2026-01-05 09:00:00
u1,1,Close,2026-01-06 09:00:00.001
u1,2,Open,2026-01-07 09:00:00
u1,2,Close,2026-01-07 09:01:30
u2,1,Open,2026-01-09 22:59:59
u2,1,Close,2026-01-09 23:10:00
u3,,Open,2026-01-12 10:00:00
"""


def mf_query(build, *arguments):
    """Names and rows of `mf query` on a build, as text."""
    configuration = CLIConfiguration()
    path = build.database.with_name("query.csv")
    path.unlink(missing_ok=True)
    os.environ["USER_SESSIONS_DB"] = str(build.database)
    try:
        configuration.setup(ROOT / "profiles", project_of(build), configure_file_logging=False)
        result = CliRunner().invoke(
            query, [*arguments, "--quiet", "--csv", str(path)], obj=configuration
        )
    finally:
        close_connections()
    assert path.exists(), result.output
    with open(path, encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    return names, rows


def project_of(build):
    """The folder of a build as MetricFlow wants it: the project file beside the target."""
    folder = build.database.parent
    if not (folder / "dbt_project.yml").exists():
        shutil.copy(ROOT / "dbt_project.yml", folder)
    return folder


def assert_equals_marts(build, arguments, sql):
    """The rows of `mf query` are those of the SQL, in any order."""
    names, rows = mf_query(build, *arguments)
    expected = build.query(f"select {', '.join(names)} from ({sql}) as marts")
    assert len(rows) == len(expected) > 0
    by_key = {tuple(key_of(row)): row for row in rows}
    for row in expected:
        row = ["" if value is None else value for value in row]
        found = by_key[tuple(key_of(map(str, row)))]
        for name, value, text in zip(names, row, found):
            if isinstance(value, str) or name.startswith("metric_time"):
                assert text == str(value), name
            else:
                assert float(text) == pytest.approx(float(value), rel=1e-12), name


def key_of(row):
    """The cells of a row that are no numbers."""
    return [cell for cell in row if not cell.replace(".", "", 1).isdigit()]


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    build = dbt(tmp_path_factory.mktemp("semantic_layer"), *BUILD, is_read_anew=True)
    assert build.success, build.message
    return build


@pytest.fixture(scope="module")
def own_events(tmp_path_factory):
    """A project with its own events, week and time zone."""
    folder = tmp_path_factory.mktemp("own_events")
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    variables = {
        "event_source": "events",
        "events_path": str(folder / "events.csv"),
        "timezone": "Europe/Berlin",
        "week_start": "saturday",
    }
    build = dbt(folder, *BUILD, variables=variables, is_read_anew=True)
    assert build.success, build.message
    return build


@pytest.mark.parametrize("name", QUERIES)
def test_query_equals_marts(demo, name):
    arguments, sql = QUERIES[name]
    assert_equals_marts(demo, arguments, sql)


def test_every_metric_is_compared(demo):
    """All metrics but the numerator of the bounce rate stand in a query above."""
    asked = {name for arguments, _ in QUERIES.values() for name in ",".join(arguments).split(",")}
    assert metrics_of(demo) - asked == {"single_page_sessions"}


def metrics_of(build):
    manifest = project_of(build) / "target" / "semantic_manifest.json"
    return {metric["name"] for metric in json.loads(manifest.read_text())["metrics"]}


def test_session_over_24_hours_is_in_no_metric(own_events):
    assert own_events.query("select count(*) from fct_sessions") == [(3,)]
    names, rows = mf_query(own_events, "--metrics", METRICS)
    found = dict(zip(names, rows[0]))
    assert found["total_sessions"] == "2"
    assert float(found["time_spent"]) == 90 + 601
    assert_equals_marts(own_events, *QUERIES["all_metrics"])


def test_day_without_events_has_zeros_and_null_ratios(own_events):
    names, rows = mf_query(own_events, *QUERIES["all_metrics_by_day"][0])
    [empty] = [row for row in rows if row[0].startswith("2026-01-08")]
    found = dict(zip(names, empty))
    ratios = {"avg_length", "avg_per_user", "time_spent_per_user", "avg_events_per_session"}
    assert {name for name in names[1:] if found[name] == ""} == ratios
    assert {float(found[name]) for name in names[1:] if name not in ratios} == {0}
    assert_equals_marts(own_events, *QUERIES["all_metrics_by_day"])


def test_calendar_week_begins_on_the_week_start(own_events):
    names, rows = mf_query(own_events, *QUERIES["all_metrics_by_calendar_week"][0])
    assert sorted(row[0][:10] for row in rows) == ["2026-01-03", "2026-01-10"]
    assert_equals_marts(own_events, *QUERIES["all_metrics_by_calendar_week"])


def test_bounce_rate_is_null_where_page_views_are_not_counted(own_events):
    assert mf_query(own_events, "--metrics", "bounce_rate") == (["bounce_rate"], [[""]])


@pytest.mark.parametrize("name", ["demo", "own_events"])
def test_semantic_layer_is_valid(name, request):
    """Each step, those against the database too, is without errors and warnings."""
    build = request.getfixturevalue(name)
    result = subprocess.run(
        [Path(sys.executable).with_name("mf"), "validate-configs", "--show-all"],
        cwd=project_of(build),
        env=os.environ | {"USER_SESSIONS_DB": str(build.database)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert result.returncode == 0, result.stdout
    assert result.stdout.count("(ERRORS: 0, FUTURE_ERRORS: 0, WARNINGS: 0)") == 6, result.stdout
