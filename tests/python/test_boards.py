"""The boards show the marts of the published run, whole, offline, and while a build runs.

After a change of a board, draw the pictures of README.md anew, and look at them:

    USER_SESSIONS_RENEW_PICTURES=1 .venv/bin/python -m pytest tests/python/test_boards.py
"""

import base64
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import urllib.request

import duckdb
import pytest
import yaml
from project import ROOT
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = pytest.mark.slow
BOARDS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "dashboards" / "charts").glob("*.yml"))
    if path.stem != "meta"
}
COMMAND = [sys.executable, str(ROOT / "dashboards" / "boards.py")]
PUBLISH = [sys.executable, str(ROOT / "macros" / "publish" / "publish.py")]
DBT = os.path.join(os.path.dirname(sys.executable), "dbt")
BUILD = ["build", "--exclude-resource-type", "unit_test", "test"]
RENEW = os.environ.get("USER_SESSIONS_RENEW_PICTURES") == "1"
WEEK, DAYS, PLATFORM = "2026-04-06", ("2026-04-01", "2026-04-10"), "Web"
CALLOUTS, FIGURES = (
    {
        name: {key for key, chart in board["charts"].items() if chart["type"] == kind}
        for name, board in BOARDS.items()
    }
    for kind in ("callout", "kpi")
)
ARGUMENTS = [
    "headless=new",
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "hide-scrollbars",
]


class Boards:
    """The boards of a database in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        self.published = folder / "published" / "user_sessions.duckdb"
        self.pages = folder / "published" / "user_sessions"
        self.environment = {k: v for k, v in os.environ.items() if "USER_SESSIONS" not in k} | {
            "USER_SESSIONS_DB": str(folder / "user_sessions.duckdb"),
            "DBT_PROFILES_DIR": str(ROOT / "profiles"),
            "DBT_PROJECT_DIR": str(ROOT),
            "DBT_TARGET_PATH": str(folder / "target"),
            "DBT_LOG_PATH": str(folder / "logs"),
            "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        }

    def start(self, command):
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, command):
        """Output of a command that must succeed."""
        process = self.start(command)
        output = process.communicate()[0]
        assert process.returncode == 0, output[-3000:]
        return output

    def build(self, **variables):
        """A command that builds the marts and publishes them."""
        return [*PUBLISH, DBT, *BUILD, "--vars", json.dumps(variables)]

    def query(self, sql):
        with duckdb.connect(str(self.published), read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def render(self, kind, *names, **choice):
        """Boards as text or html, with a choice of their filters."""
        paths = [str(ROOT / "dashboards" / "charts" / f"{name}.yml") for name in names]
        output = self.folder / "rendered"
        options = ["--no-cache", "--format", kind, "--output", str(output / "{stem}")]
        for name, value in choice.items():
            options += ["--var", f"{name}={value}"]
        self.run([*COMMAND, "render", *paths, *options])
        return {name: (output / name).read_text(encoding="utf-8") for name in names}


@pytest.fixture(scope="module")
def boards(tmp_path_factory):
    """The boards of the demo, drawn as make run draws them."""
    demo = Boards(tmp_path_factory.mktemp("boards"))
    demo.run(demo.build())
    demo.output = demo.run(COMMAND)
    return demo


@pytest.fixture(scope="module")
def texts(boards):
    return boards.render("text", *BOARDS)


def figure(text, name):
    """Value and support of a figure, as a board prints them."""
    found = re.search(rf"### {name} \(kpi\)\n- value: (.*)\n(?:- support: (.*))?", text)
    return found.groups()


def change(value, form=".1%"):
    return format(value, f"+{form}").replace("-", "−")


def test_run_prints_where_each_board_is(boards):
    assert len(BOARDS) == 3
    for name in BOARDS:
        assert f"{boards.pages / name}.html\n" in boards.output
        assert b"<svg" in (boards.pages / f"{name}.html").read_bytes()
        assert (boards.pages / f"{name}.png").read_bytes().startswith(b"\x89PNG")


def test_nothing_is_cut_and_nothing_is_warned_of(texts):
    for name in BOARDS:
        assert "WARN" not in texts[name]


def test_figures_of_the_overview_are_those_of_the_latest_week_and_its_change(boards, texts):
    """The demo ends on a Wednesday, so three days stand beside three days."""
    measures = """
        select count(*), count(distinct user_id), avg(session_length_seconds),
            avg(case when count_page_viewed = 1 then 1 else 0 end)
        from fct_sessions where not is_over_max_length and session_start_date between """
    [now] = boards.query(measures + "'2026-04-27' and '2026-04-29'")
    [before] = boards.query(measures + "'2026-04-20' and '2026-04-22'")
    sessions, users, length, bounces = now
    growth = [change(new / old - 1) for new, old in zip(now, before)]
    per_user = (sessions / users) / (before[0] / before[1]) - 1
    text = texts["overview"]
    assert figure(text, "week") == ("27 Apr", "3 days with data")
    assert figure(text, "sessions") == (f"{sessions}", growth[0])
    assert figure(text, "users") == (f"{users}", growth[1])
    assert figure(text, "average_length") == (f"{length // 60:.0f}m {length % 60:.0f}s", growth[2])
    assert figure(text, "sessions_per_user") == (f"{sessions / users:.2f}", change(per_user))
    points = change(100 * (bounces - before[3]), ".1f")
    assert figure(text, "bounce_rate") == (f"{bounces:.1%}", f"{points} pts")


def test_figures_of_engagement_are_those_of_session_metrics(boards, texts):
    [(sessions, events, per_session)] = boards.query(
        "select total_sessions, total_events, avg_events_per_session from session_metrics"
        " where interval_unit = 'all'"
    )
    text = texts["engagement"]
    assert figure(text, "sessions")[0] == f"{sessions:,}"
    assert figure(text, "events_in_sessions")[0] == f"{events:,}"
    assert figure(text, "events_per_session")[0] == f"{per_session:.2f}"


def test_figures_of_data_health_are_those_of_the_run(boards, texts):
    [(raw, accepted, published)] = boards.query(
        "select raw_events, accepted_events, published_at from published_run"
    )
    [(rejected,)] = boards.query(
        "select sum(rejected_events) from event_rejections where load_unit = 'load'"
    )
    [(loads, duplicates, late)] = boards.query(
        "select count(*), sum(duplicate_events), sum(late_events) from event_loads"
        " where load_unit = 'load'"
    )
    text = texts["data_health"]
    assert figure(text, "published") == (f"{published:%-d %b %Y}", f"{published:%H:%M} UTC")
    assert figure(text, "loads") == (f"{loads}", "newest 30 Apr 2026")
    assert figure(text, "events_read") == (f"{raw:,}", f"{accepted / raw:.1%} accepted")
    assert figure(text, "rejected") == (f"{rejected}", f"{rejected / raw:.2%} of events read")
    assert figure(text, "duplicates") == (f"{duplicates}", f"{duplicates / raw:.2%} of events read")
    assert figure(text, "late") == (f"{late}", f"{late / accepted:.2%} of accepted")


def test_filters_choose_week_days_and_platforms(boards):
    [(sessions,)] = boards.query(
        f"select total_sessions from weekly_figures where interval_start = '{WEEK}'"
    )
    [(days, least, most)] = boards.query(
        "select count(*), min(value), max(value) from chart_sessions_by_platform"
        f" where group_value = '{PLATFORM}' and interval_start between '{DAYS[0]}' and '{DAYS[1]}'"
    )
    choice = {"week": WEEK, "platform": PLATFORM, "dates": json.dumps(DAYS)}
    text = boards.render("text", "overview", **choice)["overview"]
    assert figure(text, "sessions")[0] == f"{sessions}"
    assert days == 10
    assert f"- 10 rows | sessions: {least:.0f}–{most:.0f} | platform: {PLATFORM}\n" in text


def charts_of(page):
    return set(re.findall(r'data-chart-id="(\w+)"', page))


def test_days_without_data_are_named_and_no_empty_chart_is_shown(boards):
    pages = boards.render("html", *BOARDS, dates='["2020-01-01", "2020-01-02"]')
    for name, figures, message in [
        ("overview", FIGURES["overview"], "No session on these days and platforms."),
        ("engagement", FIGURES["engagement"], "No session on these days."),
        ("data_health", FIGURES["data_health"] | {"reasons", "warnings"}, "Nothing was loaded on these days."),
    ]:
        assert message in pages[name]
        assert message not in (boards.pages / f"{name}.html").read_text(encoding="utf-8")
        assert charts_of(pages[name]) - CALLOUTS[name] == figures


def test_boards_are_drawn_for_events_without_platform_and_page(tmp_path):
    own = Boards(tmp_path)
    rows = ["user_id,event_type,event_time,session_id", "ann,open,2026-03-01 09:00:00,7"]
    (tmp_path / "own.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    own.run(own.build(event_source="events", events_path="own.csv"))
    text = own.render("text", "overview")["overview"]
    assert figure(text, "sessions") == ("1", None)
    assert "platform: (none)" in text
    page = own.render("html", "data_health")["data_health"]
    assert "No event was rejected." in page
    assert "reasons" not in charts_of(page)


def test_boards_are_drawn_when_all_events_are_rejected(tmp_path):
    own = Boards(tmp_path)
    rows = ["user_id,event_type,event_time,session_id", ",open,2026-03-01 09:00:00,7"]
    (tmp_path / "own.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    own.run(own.build(event_source="events", events_path="own.csv"))
    pages = own.render("html", *BOARDS)
    for name in ("overview", "engagement"):
        assert charts_of(pages[name]) <= CALLOUTS[name]
        assert "No session on these days" in pages[name]
    text = own.render("text", "data_health")["data_health"]
    assert figure(text, "rejected") == ("1", "100.00% of events read")


def test_filters_work_live(boards):
    [(sessions,)] = boards.query(
        f"select total_sessions from weekly_figures where interval_start = '{WEEK}'"
    )
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = str(free.getsockname()[1])
    boards.run([*COMMAND, "serve", "--no-cache", "--port", port, "--detach"])
    try:
        address = f"http://localhost:{port}/overview/?week={WEEK}"
        with urllib.request.urlopen(address) as answer:
            page = answer.read().decode()
    finally:
        boards.run([*COMMAND, "serve", "--port", port, "--stop"])
    shown = page.split('data-chart-id="sessions"')[1].split("data-chart-id")[0]
    assert f">{sessions}<" in shown


def test_boards_answer_from_the_last_published_run_while_a_build_runs(boards):
    with duckdb.connect(str(boards.folder / "user_sessions.duckdb")):  # as a build holds it
        during = boards.render("text", "overview", "engagement")
    assert figure(during["engagement"], "sessions")[0] == "1,503"
    build = boards.start(boards.build())
    try:
        texts = boards.render("text", "overview")
        assert build.poll() is None, "the build ended first"
        assert texts["overview"] == during["overview"]
    finally:
        output = build.communicate()[0]
    assert build.returncode == 0, output[-3000:]


def test_exposures_name_the_models_that_each_board_reads():
    exposures = yaml.safe_load((ROOT / "models" / "exposures.yml").read_text(encoding="utf-8"))
    known = {one["name"]: one for one in exposures["exposures"]}
    models = {path.stem for path in (ROOT / "models" / "marts").rglob("*.sql")}
    for name, board in BOARDS.items():
        queries = board["queries"].values()
        read = {table for sql in queries for table in re.findall(r"\bfrom (\w+)\b", sql)}
        named = known[f"user_sessions_{name}"]["depends_on"]
        assert sorted(named) == sorted(f"ref('{table}')" for table in read - {"published_run"})
        assert read - {"published_run"} <= models


@pytest.fixture(scope="module")
def page():
    """A browser with a profile of its own, and without a network."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        assert "CI" not in os.environ, "chromium and chromium-driver are needed"
        pytest.skip("chromium and chromium-driver are not installed: no board is looked at")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for argument in ARGUMENTS:
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    opened = webdriver.Chrome(options, webdriver.ChromeService(driver))
    opened.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    opened.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    yield opened
    opened.quit()


@pytest.mark.parametrize("width", [1360, 800])
@pytest.mark.parametrize("name", BOARDS)
def test_board_opens_offline_and_every_chart_is_drawn(boards, page, name, width):
    metrics = {"width": width, "height": 600, "deviceScaleFactor": 1, "mobile": False}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    page.get((boards.pages / f"{name}.html").as_uri())
    picture = boards.pages / f"{name}-{width}.png"
    save_picture(page, picture)
    if RENEW and width == 1360:
        shutil.copy(picture, ROOT / "dashboards" / "images" / f"{name}.png")
    assert page.get_log("browser") == []
    assert schemes_of_requests(page) <= {"file", "data", "blob"}
    assert page.execute_script("return document.documentElement.scrollWidth") == width
    charts = {key: one for key, one in BOARDS[name]["charts"].items() if one["type"] != "callout"}
    drawn = page.find_elements(By.CSS_SELECTOR, "[data-chart-id]")
    assert {one.get_attribute("data-chart-id") for one in drawn} == set(charts)
    for one in drawn:
        chart = charts[one.get_attribute("data-chart-id")]
        if chart["type"] in ("kpi", "table"):
            assert one.text.strip()
        else:
            mark = {"bar": "rect"}.get(chart["type"], chart["type"])
            marks = one.find_elements(By.CSS_SELECTOR, f".mark-{mark} path")
            assert any(mark.rect["height"] > 1 and mark.rect["width"] > 1 for mark in marks)


def schemes_of_requests(page):
    """Schemes of the addresses that the page asked for."""
    messages = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    requests = [one for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert requests
    return {one["params"]["request"]["url"].split(":")[0] for one in requests}


def save_picture(page, path):
    """Writes a picture of the whole page, as soon as the browser has given it a size."""
    picture = WebDriverWait(page, 10, ignored_exceptions=[WebDriverException]).until(
        lambda page: page.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
    )
    path.write_bytes(base64.b64decode(picture["data"]))
