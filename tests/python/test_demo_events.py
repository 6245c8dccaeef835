"""The edges planted in the demo events come out as the definitions say, worked out by hand."""

import subprocess
import sys

import pytest
from project import ROOT, dbt

# user, then each of its sessions: start (UTC), length in ms, events, first page, last page
SESSIONS = {
    "9001": [("2026-03-10 10:00", 120_000, 2)],  # out of session: id -1, and an empty one
    "9002": [],  # inactive events only
    "9003": [("2026-03-11 13:02", 60_000, 2)],  # inactive events before and after
    "9004": [],  # blocked and deleted events only
    "9005": [(None, 86_400_000, 3)],  # exactly 24 h
    "9006": [(None, 86_400_001, 3)],  # more than 24 h
    "9007": [("2026-03-14 23:50", 1_800_000, None)],  # across midnight
    "9010": [(None, 60_000, 2)],  # a duplicate five minutes later
    "9011": [(None, 60_000, 2)],  # a duplicate thirty days later
    "9012": [(None, 60_000, 2)],  # one insert id on two devices
    "9013": [(None, 60_000, 2)],  # uuid only, one twice
    "9014": [(None, None, 2)],  # neither id, one row twice
    "9015": [("2026-04-11 00:30", 30_000, None)],  # clock two hours slow
    "9016": [("2026-04-10 12:00", 30_000, None)],  # clock a day fast
    "9017": [("2026-04-11 00:00:15", 30_000, None)],  # a minute slow: corrected
    "9018": [("2026-04-10 23:59:15", 30_000, None)],  # a minute fast: corrected
    "9019": [("2026-04-10 23:59:15", 30_000, None)],  # 59.999 s slow: not corrected
    "9020": [("2026-04-12 10:00", 300_000, None)],  # the device's clock measures the length
    "9021": [(None, 240_000, 5)],  # ties
    "9023": [(None, 0, 1), (None, 0, 1)],  # two session ids, 30 minutes apart
    "9026": [(None, 60_000, 2)],  # one session id of two users
    "9027": [(None, 120_000, 2)],
    "9036": [("2026-03-22", 70_000, 8)],  # hostile text
    "9037": [(None, 60_000, None)],  # non-Latin text
    "edge-no-amplitude-id": [(None, 60_000, 2)],
    "edge-anonymous-device": [(None, 60_000, 2)],
}
PAGES = {
    "9021": ("/z-first", "/a-last"),  # ties stand in the order of their ids
    "9022": ("(none)", "(none)"),
    "9026": ("/home", "/pricing"),
    "9027": ("/help", "/home"),
    "9037": ("/日本語", "/ελληνικά"),
}
TIMEOUT_SESSIONS = {  # with a timeout of 30 minutes: lengths of the sessions
    "9001": [0, None],
    "9005": [0, 0, 0],
    "9007": [1_800_000],  # a gap of exactly 30 minutes
    "9023": [1_800_000],
    "9024": [0, 0],  # a gap of a millisecond more
    "9025": [0, 1_800_000],
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    build = dbt(folder, "build", "--exclude-resource-type", "unit_test")
    assert build.success, build.message
    return build


def test_generator_makes_the_seed_again(tmp_path):
    seed = ROOT / "seeds" / "demo_events.csv"
    before = seed.read_bytes()
    result = subprocess.run(
        [sys.executable, str(ROOT / "seeds" / "generate_demo_events.py")], check=False
    )
    after = seed.read_bytes()
    seed.write_bytes(before)
    assert result.returncode == 0
    assert after == before
    assert len(before) <= 3_000_000


def test_every_row_is_accounted_for(demo):
    assert demo.query(
        "select sum(raw_events), sum(accepted_events), sum(duplicate_events),"
        " sum(rejected_events), sum(dropped_events) from stg_event_counts"
    ) == [(6361, 6279, 4, 6, 72)]
    assert sorted(demo.query("select rejection_reason from stg_events_rejected")) == [
        ("malformed_properties",),
        ("missing_event_type",),
        ("missing_user",),
        ("time_out_of_range",),
        ("time_out_of_range",),
        ("unreadable_time",),
    ]


@pytest.mark.parametrize("user", SESSIONS)
def test_sessions_of_a_planted_user(user, demo):
    rows = demo.query(
        "select cast(session_start_at as text), session_length_ms, event_count from fct_sessions"
        f" where user_id = '{user}' order by session_start_at"
    )
    assert len(rows) == len(SESSIONS[user])
    for (start, length, events), expected in zip(rows, SESSIONS[user]):
        assert expected[0] is None or start.startswith(expected[0])
        assert expected[1] is None or length == expected[1]
        assert expected[2] is None or events == expected[2]


@pytest.mark.parametrize("user", PAGES)
def test_pages_of_a_planted_user(user, demo):
    assert demo.query(
        f"select first_event_page, last_event_page from fct_sessions where user_id = '{user}'"
    ) == [PAGES[user]]


def test_only_the_session_of_more_than_24_hours_is_over_the_maximum(demo):
    assert demo.query("select user_id from fct_sessions where is_over_max_length") == [("9006",)]


def test_hostile_text_is_kept(demo):
    rows = demo.query(
        "select city, event_properties ->> 'query' from stg_events where user_id = '9036'"
        " order by event_time"
    )
    texts = ["O'Brien", "'; drop table events; --", "100%", "1000", "a_b", "axb", "{{ 1 }}", "C:\\temp"]
    assert rows == [(text, text) for text in texts]


def test_sessions_under_a_timeout(tmp_path):
    variables = {"session_definition": {"timeout_minutes": 30}}
    build = dbt(tmp_path, "build", "--exclude-resource-type", "unit_test", variables=variables)
    assert build.success, build.message
    assert build.query("select count(*) from fct_sessions") == [(1537,)]
    for user, lengths in TIMEOUT_SESSIONS.items():
        rows = build.query(
            f"select session_length_ms from fct_sessions where user_id = '{user}'"
            " order by session_length_ms"
        )
        assert len(rows) == len(lengths)
        assert all(length in (None, row[0]) for row, length in zip(rows, lengths))
