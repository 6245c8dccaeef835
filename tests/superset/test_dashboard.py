"""The dashboard in Apache Superset shows the figures of the marts, also while a build runs."""

import os
import re
import shutil
import time

import pytest
import yaml
from playwright.sync_api import expect, sync_playwright
from server import DEMO, ROOT, Superset, free_port

ASSETS = ROOT / "dashboards" / "superset" / "assets"
SCREENSHOTS = ROOT / "target" / "superset"
CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "chrome"])), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WHOLE = "from session_metrics where interval_unit = 'all'"
COUNTED = "from fct_sessions where not is_over_max_length"

# What each chart must show, from the marts; times are milliseconds since 1970.
EXPECTED = {
    "sessions": f"select total_sessions as sum_total_sessions {WHOLE}",
    "active_users": f"select active_users as max_active_users {WHOLE}",
    "average_length": f"select avg_length as ratio_avg_length {WHOLE}",
    "sessions_per_user": f"select avg_per_user as ratio_avg_per_user {WHOLE}",
    "time_spent_per_user": f"select time_spent_per_user as ratio_time_spent_per_user {WHOLE}",
    "events_per_session": f"select avg_events_per_session as ratio_events_per_session {WHOLE}",
    "sessions_by_day": """
        select
            epoch_ms(interval_start) as interval_start,
            total_sessions as sum_total_sessions,
            active_users as max_active_users
        from session_metrics where interval_unit = 'day'""",
    "average_length_by_week": """
        select epoch_ms(interval_start) as interval_start, avg_length as ratio_avg_length
        from session_metrics where interval_unit = 'week'""",
    "sessions_by_length": """
        select bucket_label, sessions as sum_sessions, bucket_index as min_bucket_index
        from session_length_distribution where interval_unit = 'all'""",
    "sessions_by_number_of_events": """
        select bucket_label, sessions as sum_sessions, bucket_index as min_bucket_index
        from events_per_session_distribution
        where interval_unit = 'all' and event_type = 'any'""",
    "weeks": """
        select
            epoch_ms(interval_start) as interval_start,
            total_sessions,
            active_users,
            users_with_session,
            avg_length,
            avg_per_user,
            avg_events_per_session
        from session_metrics where interval_unit = 'week'""",
    "chosen_sessions": f"select total_sessions as count_sessions {WHOLE}",
    "chosen_users": f"select users_with_session as count_users {WHOLE}",
    "chosen_average_length": f"select avg_length as avg_session_length {WHOLE}",
    "sessions_by_platform": f"""
        select
            epoch_ms(cast(session_start_date as timestamp)) as session_start_date,
            first_platform,
            count(*) as count_sessions
        {COUNTED} group by all""",
    "sessions_by_first_page": f"""
        select first_event_page, count(*) as count_sessions
        {COUNTED} group by all order by count_sessions desc limit 12""",
    "session_list": f"""
        select
            epoch_ms(session_start_at) as session_start_at,
            user_id,
            first_platform,
            first_country,
            first_event_page,
            last_event_page,
            event_count,
            session_length_seconds
        {COUNTED}""",
}

expect.set_options(timeout=60000)


@pytest.fixture(scope="module")
def superset(tmp_path_factory):
    server = Superset(tmp_path_factory.mktemp("superset"), free_port())
    server.build(events=len(DEMO))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def charts(superset):
    """The settings of each chart of the dashboard, as Superset has them, by its file's name."""
    found = superset.get("/api/v1/dashboard/user-sessions/charts")
    settings = {chart["slice_name"]: chart["form_data"] for chart in found}
    files = {path.stem: yaml.safe_load(path.read_text()) for path in ASSETS.glob("charts/*.yaml")}
    names = {file["slice_name"] for file in files.values()}
    assert len(found) == len(settings) == len(files) and set(settings) == names
    return {name: settings[file["slice_name"]] for name, file in files.items()}


@pytest.fixture(scope="module")
def browser():
    if not CHROMIUM:
        message = "no screenshot: chromium is not installed"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def in_order(rows):
    return sorted(rows, key=lambda row: [str(value) for value in row.values()])


def test_every_chart_is_compared(charts):
    assert set(charts) == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_chart_shows_the_mart(superset, charts, name):
    expected = superset.marts(EXPECTED[name])
    rows = superset.figures(charts[name])
    assert len(rows) == len(expected) > 0
    assert set(rows[0]) == set(expected[0])
    names = list(expected[0])
    rows = in_order({name: row[name] for name in names} for row in rows)
    for row, same in zip(rows, in_order(expected)):
        assert row == {
            name: pytest.approx(value, rel=1e-12) if isinstance(value, float) else value
            for name, value in same.items()
        }


def test_filters_choose_sessions(superset, charts):
    chosen = [
        {"col": "first_platform", "op": "IN", "val": ["Web", "iOS"]},
        {"col": "session_start_date", "op": "TEMPORAL_RANGE", "val": "2026-04-01 : 2026-04-08"},
    ]
    expected = superset.marts(
        f"""select count(*) as count_sessions {COUNTED}
        and first_platform in ('Web', 'iOS')
        and session_start_date >= '2026-04-01' and session_start_date < '2026-04-08'"""
    )
    assert 0 < expected[0]["count_sessions"] < 300
    assert superset.figures(charts["chosen_sessions"], chosen) == expected


def test_exposure_names_the_marts_that_are_read():
    datasets = [yaml.safe_load(path.read_text()) for path in ASSETS.glob("datasets/*/*.yaml")]
    read = {
        re.search(r"from (\w+)", dataset["sql"])[1] if "sql" in dataset else dataset["table_name"]
        for dataset in datasets
    }
    exposures = yaml.safe_load((ROOT / "models" / "exposures.yml").read_text())["exposures"]
    [exposure] = [one for one in exposures if one["name"] == "user_sessions_superset"]
    assert {f"ref('{mart}')" for mart in read} == set(exposure["depends_on"])
    [dashboard] = [yaml.safe_load(path.read_text()) for path in ASSETS.glob("dashboards/*.yaml")]
    assert exposure["url"].endswith(f"/superset/dashboard/{dashboard['slug']}/")


def test_dashboard_in_a_browser(superset, browser):
    """Every chart of both tabs is drawn, and the pages ask nothing of other machines."""
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.set_default_timeout(60000)
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{superset.address}/login/")
    page.fill("#username", "admin")
    page.fill("#password", superset.password)
    page.press("#password", "Enter")
    page.wait_for_url(lambda url: "/login" not in url)
    page.goto(f"{superset.address}/superset/dashboard/user-sessions/?standalone=1")
    wait_for_charts(page, answers, visible=11, asked=11)
    [whole] = superset.marts(f"select * {WHOLE}")
    expect(page.get_by_text(f"{whole['total_sessions']:,}", exact=True)).to_be_visible()
    expect(page.get_by_text(f"{whole['avg_length']:,.1f}", exact=True)).to_be_visible()
    take_screenshot(page, "overview")
    page.get_by_role("tab", name="Sessions").click()
    wait_for_charts(page, answers, visible=6, asked=17)
    take_screenshot(page, "sessions")

    page.get_by_label("Platform").first.click()
    page.get_by_title("Web", exact=True).last.click()
    page.get_by_role("button", name="Apply").click()
    [web] = superset.marts(f"select count(*) as sessions {COUNTED} and first_platform = 'Web'")
    expect(page.get_by_text(f"{web['sessions']:,}", exact=True)).to_be_visible()

    assert {answer.status for answer in answers if is_of_chart(answer)} == {200}
    assert all(answer.url.startswith((superset.address, "data:", "blob:")) for answer in answers)
    for name in ("session_length_distribution", "events_per_session_distribution"):
        assert labels_of(superset, name) in [drawn_labels(answer) for answer in answers]


def wait_for_charts(page, answers, visible, asked):
    """So many charts are to be seen, all have their figures, and none an error."""
    expect(page.locator("[data-test=chart-container]:visible")).to_have_count(visible)
    until = time.monotonic() + 60
    while sum(map(is_of_chart, answers)) < asked and time.monotonic() < until:
        page.wait_for_timeout(200)
    expect(page.locator("[data-test=loading-indicator]:visible")).to_have_count(0)
    expect(page.get_by_role("alert")).to_have_count(0)


def take_screenshot(page, name):
    page.wait_for_timeout(2000)  # bars and lines grow
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)


def is_of_chart(answer):
    return "/api/v1/chart/data" in answer.url


def labels_of(superset, mart):
    """The labels of the buckets in their order."""
    rows = superset.marts(
        f"select distinct bucket_index, bucket_label from {mart} order by bucket_index"
    )
    return [row["bucket_label"] for row in rows]


def drawn_labels(answer):
    """The labels of the bars, as the page got them."""
    rows = answer.json()["result"][0]["data"] if is_of_chart(answer) else []
    return [row["bucket_label"] for row in rows if "bucket_label" in row]


def test_superset_answers_from_the_last_published_run_while_a_build_runs(superset, charts):
    before = superset.figures(charts["sessions"])
    build = superset.start_build(events=4000)
    try:
        seen = []
        while build.poll() is None:
            seen.append(superset.figures(charts["sessions"]))
            time.sleep(0.05)
        output = build.communicate()[0]
    finally:
        build.kill()
    assert build.returncode == 0, output[-3000:]
    after = superset.marts(EXPECTED["sessions"])
    assert superset.figures(charts["sessions"]) == after != before
    assert len(seen) > 20 and seen[0] == before
    assert seen == [before] * seen.count(before) + [after] * seen.count(after)
