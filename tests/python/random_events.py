"""Random raw events and settings, drawn so that every boundary of the definitions is hit often."""

import json
from datetime import datetime, timedelta

from hypothesis import strategies as st

EVENT_TYPES = ["Page Viewed", "Search", "Start", "End", "O'Brien", "検索", "Push", "Gone"]
STATUSES = ["active", "inactive", "hidden", "deleted", "blocked"]
PROPERTIES = [
    "platform",
    "country",
    "event.page",
    "event.n",
    "event.Page Title",
    "event.a/b~c",
    "event.it's",
    "user.plan",
]
TIMEZONES = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
NO_SESSION = [None, "none", "NONE", "-1", "-1.0"]
BAD_TIMES = ["yesterday", "2024-13-01 00:00:00", "1711843200", "2024-03-31 10:00:00 Europe/Berlin"]
BAD_JSON = ['{"page":', "[1,2]", "3", "null", "{page:1}"]
STARTS = [
    datetime(2024, 3, 9, 23, 50),
    datetime(2024, 3, 10, 6, 45),
    datetime(2024, 3, 30, 22, 30),
    datetime(2024, 3, 31, 0, 40),
    datetime(2024, 4, 6, 13, 50),
    datetime(2024, 2, 28, 23, 0),
]

VALUES = st.sampled_from(["session_id", "event.visit", "platform", "user.plan"])
TIMEOUTS = st.sampled_from([0.5, 5, 30, 1440])
START_EVENTS = st.sampled_from(["Start", "O'Brien", "検索"])
END_EVENTS = st.sampled_from(["End", "Start", "Search"])

definitions = {
    "value": st.fixed_dictionaries({}, optional={"property": VALUES}),
    "timeout": st.fixed_dictionaries({"timeout_minutes": TIMEOUTS}),
    "value_and_timeout": st.fixed_dictionaries({"property": VALUES, "timeout_minutes": TIMEOUTS}),
    "start": st.fixed_dictionaries(
        {"start_event": START_EVENTS},
        optional={"property": VALUES, "timeout_minutes": TIMEOUTS, "end_event": END_EVENTS},
    ),
    "end": st.fixed_dictionaries(
        {"end_event": END_EVENTS},
        optional={"property": VALUES, "timeout_minutes": TIMEOUTS},
    ),
}


def settings_of_a_project(kind_of_definition):
    """Random vars whose session definition is of the given kind."""
    return st.fixed_dictionaries(
        {
            "event_source": st.sampled_from(["events", "amplitude"]),
            "session_definition": definitions[kind_of_definition],
            "timezone": st.sampled_from(TIMEZONES),
            "week_start": st.sampled_from(WEEKDAYS),
            "session_properties": st.lists(st.sampled_from(PROPERTIES), unique=True, max_size=4),
            "session_events": st.lists(st.sampled_from(EVENT_TYPES), unique=True, max_size=3),
            "promoted_properties": st.lists(
                st.sampled_from([p for p in PROPERTIES if "." in p]), unique=True, max_size=3
            ),
        }
    )


taxonomies = st.dictionaries(st.sampled_from(EVENT_TYPES[1:]), st.sampled_from(STATUSES))


def steps(rng, timeout_minutes):
    """The time to the user's next event: often just at, below or above a boundary."""
    timeout = timedelta(minutes=timeout_minutes or 30)
    tick = rng.choice([timedelta(microseconds=1), timedelta(milliseconds=1)])
    return rng.choice(
        [
            timedelta(0),
            tick,
            timedelta(seconds=rng.randint(1, 90)),
            timedelta(minutes=rng.randint(1, 60)),
            timeout,
            timeout - tick,
            timeout + tick,
            timedelta(hours=rng.randint(1, 30)),
        ]
    )


def text_time(rng, moment):
    """One of the ways to write a time."""
    text = moment.strftime("%Y-%m-%d %H:%M:%S.%f")
    kind = rng.randint(0, 5)
    if kind == 0:
        return text.replace(" ", "T") + "Z"
    if kind == 1:
        shifted = moment + timedelta(hours=5, minutes=30)
        return shifted.strftime("%Y-%m-%dT%H:%M:%S.%f+05:30")
    return text


def json_properties(rng):
    """Event properties as JSON text, with numbers, lists, nulls and odd keys."""
    chosen = {}
    for key, values in {
        "page": ["/home", "/日本語", "100%", "a_b", None],
        "n": [1, 1.5, -3, True, None],
        "Page Title": ["Home", "{{ 1 }}", "\\"],
        "a/b~c": ["'; drop table x; --", ["x", "y"]],
        "it's": ["q"],
        "visit": ["v1", "v2", "v3"],
    }.items():
        if rng.random() < 0.6:
            chosen[key] = rng.choice(values)
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":"))


def common_cells(rng, session):
    """The cells that both sources have, broken now and then."""
    cells = {
        "event_type": rng.choice(EVENT_TYPES),
        "session_id": session,
        "platform": rng.choice(["Web", "iOS", None]),
        "country": rng.choice(["US", "Côte d'Ivoire", None]),
        "event_properties": rng.choice([json_properties(rng), json_properties(rng), None]),
        "user_properties": rng.choice(['{"plan":"free"}', '{"plan":"pro"}', "{}", None]),
    }
    if rng.random() < 0.01:
        cells["event_type"] = None
    if rng.random() < 0.01:
        cells["event_properties"] = rng.choice(BAD_JSON)
    return cells


def events_row(rng, user, moment, session):
    """A raw row in the shape of the source `events`."""
    late = timedelta(seconds=rng.choice([0, 1, 3600, 86400 * 3]))
    row = {
        "event_id": f"{rng.getrandbits(40):010x}" if rng.random() < 0.95 else None,
        "user_id": user if rng.random() < 0.99 else None,
        "event_time": text_time(rng, moment),
        "client_event_time": rng.choice(
            [None, text_time(rng, moment + timedelta(milliseconds=rng.randint(-5000, 5000)))]
        ),
        "loaded_at": rng.choice([None, text_time(rng, moment + late)]),
        "is_active": rng.choice([None, None, None, "true", "false"]),
        **common_cells(rng, session),
    }
    if rng.random() < 0.01:
        row[rng.choice(["event_time", "client_event_time", "loaded_at"])] = rng.choice(BAD_TIMES)
    if rng.random() < 0.01:
        early = rng.choice([timedelta(days=1), timedelta(days=1, microseconds=1)])
        row["event_time"] = text_time(rng, moment)
        row["loaded_at"] = text_time(rng, moment - early)
    return row


def amplitude_row(rng, user, moment, session):
    """A raw row in the shape of an Amplitude export."""
    skew = timedelta(milliseconds=rng.choice([0, 0, 59_999, 60_000, -60_000, 7_200_000]))
    upload = moment - skew + timedelta(seconds=rng.randint(0, 100))
    number = user.removeprefix("user-")
    row = {
        "insert_id": f"{rng.getrandbits(40):010x}" if rng.random() < 0.9 else None,
        "uuid": f"uuid-{rng.getrandbits(40):010x}" if rng.random() < 0.9 else None,
        "amplitude_id": number if rng.random() < 0.8 else None,
        "user_id": user if rng.random() < 0.9 else None,
        "device_id": rng.choice([f"d-{number}", None]),
        "event_time": text_time(rng, moment),
        "client_event_time": text_time(rng, moment - skew) if rng.random() < 0.95 else None,
        "client_upload_time": text_time(rng, upload) if rng.random() < 0.95 else None,
        "server_received_time": text_time(rng, upload + skew) if rng.random() < 0.95 else None,
        "server_upload_time": (
            text_time(rng, moment + timedelta(days=rng.randint(0, 2), seconds=200))
            if rng.random() < 0.95
            else None
        ),
        **common_cells(rng, session),
    }
    if rng.random() < 0.01:
        row[rng.choice(["client_event_time", "client_upload_time"])] = rng.choice(BAD_TIMES)
    return row


def history(rng, number, settings):
    """The raw rows of one user, in the order in which they happened."""
    make_row = events_row if settings["event_source"] == "events" else amplitude_row
    timeout = settings["session_definition"].get("timeout_minutes")
    moment = rng.choice(STARTS) + timedelta(minutes=rng.randint(0, 30))
    session = f"{rng.randint(1, 5)}"
    rows = []
    for _ in range(rng.randint(1, 9)):
        if rng.random() < 0.25:
            session = rng.choice([f"{rng.randint(1, 5)}", rng.choice(NO_SESSION)])
        rows.append(make_row(rng, f"user-{number}", moment, session))
        moment += steps(rng, timeout)
    for row in list(rows):
        if rng.random() < 0.05:
            rows.append(copy_of(rng, row))
    return rows


def copy_of(rng, row):
    """The same event again: an exact copy, or one that was loaded at another time."""
    copy = dict(row)
    column = "loaded_at" if "loaded_at" in row else "server_upload_time"
    if rng.random() < 0.7:
        copy[column] = text_time(rng, datetime(2024, 4, 10) + timedelta(days=rng.randint(0, 30)))
    if rng.random() < 0.3:
        copy["country"] = "FR"
    if rng.random() < 0.3:
        time = "event_time" if "loaded_at" in row else "client_event_time"
        copy[time] = text_time(rng, datetime(2024, 3, 8) + timedelta(days=rng.randint(0, 40)))
    return copy


def histories(rng, users, settings):
    """The raw rows of many users, shuffled as they might arrive."""
    rows = []
    for number in range(users):
        rows.extend(history(rng, number, settings))
    rng.shuffle(rows)
    return rows


def merges(rng, users):
    """Merged users: chains, a cycle now and then, and a user merged into itself."""
    pairs = []
    for number in range(users):
        if rng.random() < 0.05:
            pairs.append((str(number), str(rng.randrange(users))))
    return pairs
