"""Which of the rows that share an event's id stays: one build, an id for each case."""

import csv

import pytest
from project import dbt

GOOD = {"user_id": "u", "event_type": "Open", "event_time": "2026-01-05 12:00:00"}
LATER, EARLIER = "2026-01-05 12:10:00", "2026-01-05 12:09:59.999"
# The cells of each row that are not those of GOOD, and what becomes of it.
CASES = {
    "the first copy by load time stays, whatever its event time": [
        ({"loaded_at": LATER}, "duplicate"),
        ({"loaded_at": EARLIER, "event_time": "2026-01-05 12:01:00"}, "accepted"),
        ({"loaded_at": "2026-01-05 12:20:00", "event_time": "2026-01-05 11:00:00"}, "duplicate"),
    ],
    "the first copy by event time stays where load times are equal": [
        ({"loaded_at": LATER, "event_time": "2026-01-05 12:00:00.001"}, "duplicate"),
        ({"loaded_at": LATER, "country": "Z"}, "accepted"),
    ],
    "the other columns decide where times are equal, in their order": [
        ({"loaded_at": LATER, "user_id": "b", "country": "A"}, "duplicate"),
        ({"loaded_at": LATER, "user_id": "a", "country": "Z"}, "accepted"),
    ],
    "of copies that came at once and one that came later one stays": [
        ({"loaded_at": "2026-01-05 12:20:00", "user_id": "a"}, "duplicate"),
        ({"loaded_at": LATER, "user_id": "c"}, "duplicate"),
        ({"loaded_at": LATER, "user_id": "b"}, "accepted"),
    ],
    "a missing value comes last": [
        ({"loaded_at": LATER}, "duplicate"),
        ({"loaded_at": LATER, "country": "Z"}, "accepted"),
    ],
    "one of several exact copies stays": [
        ({"loaded_at": LATER}, "accepted"),
        ({"loaded_at": LATER}, "duplicate"),
        ({"loaded_at": LATER}, "duplicate"),
    ],
    "copies far apart are the same event": [
        ({"loaded_at": LATER}, "accepted"),
        ({"loaded_at": "2027-03-05 12:10:00", "event_time": "2027-03-05 12:00:00"}, "duplicate"),
    ],
    "rejected and dropped rows are no duplicates of an accepted one": [
        ({"loaded_at": EARLIER, "event_time": "noon"}, "rejected"),
        ({"loaded_at": EARLIER, "event_type": "Debug Ping"}, "dropped"),
        ({"loaded_at": LATER}, "accepted"),
        ({"loaded_at": LATER}, "duplicate"),
        ({"loaded_at": EARLIER, "user_id": ""}, "rejected"),
    ],
}
COLUMNS = ["user_id", "event_type", "event_time", "loaded_at", "country"]


# Rows without an id, of one user.
WITHOUT_ID = [
    ({"loaded_at": LATER, "user_id": "without id"}, "accepted"),
    ({"loaded_at": LATER, "user_id": "without id"}, "duplicate"),
    ({"loaded_at": LATER, "user_id": "without id", "country": "A"}, "accepted"),
]


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copies")
    with open(folder / "events.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, ["event_id", *COLUMNS], restval="")
        writer.writeheader()
        for case, rows in CASES.items():
            for cells, _ in rows:
                writer.writerow({**GOOD, **cells, "event_id": case})
        writer.writerows({**GOOD, **cells} for cells, _ in WITHOUT_ID)
    build = dbt(
        folder,
        "build",
        "--select",
        "+stg_events",
        "--exclude-resource-type",
        "unit_test",
        "test",
        variables={"event_source": "events", "events_path": str(folder / "events.csv")},
    )
    assert build.success, build.message
    return build


@pytest.mark.parametrize("case", CASES)
def test_copies(case, build):
    condition = f"event_id = '{case}'"
    assert rows_found(build, condition) == rows_wanted(CASES[case])
    assert build.query(f"select count(*) from stg_events where {condition}") == [(1,)]


def test_only_exact_copies_without_id_are_duplicates(build):
    assert rows_found(build, "user_id = 'without id'") == rows_wanted(WITHOUT_ID)


def rows_found(build, condition):
    found = build.query(
        "select fate, user_id, event_type, strftime(event_time, '%Y-%m-%d %H:%M:%S.%g'),"
        " strftime(loaded_at, '%Y-%m-%d %H:%M:%S.%g'), country"
        f" from stg_event_rows where {condition}"
    )
    return sorted(found, key=str)


def rows_wanted(rows):
    return sorted(map(row_with_fate, rows), key=str)


def row_with_fate(row):
    """A row as it should stand in stg_event_rows; what is empty or cannot be read is null."""
    cells, fate = row
    values = [{**GOOD, **cells}.get(column) for column in COLUMNS]
    for place in (2, 3):
        time, _, milliseconds = values[place].partition(".")
        is_time = values[place][:1].isdigit()
        values[place] = f"{time}.{milliseconds or '000'}" if is_time else None
    return (fate, *(value or None for value in values))
