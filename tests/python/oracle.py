"""The sessions and their marts, computed a second time in plain Python.

This file restates the definitions (README.md, models/docs.md) in slow and simple loops. It shares
nothing with the project's SQL: tests run both on the same raw rows and compare the tables.
"""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from zoneinfo import ZoneInfo

BUILT_IN_PROPERTIES = [
    "device_id",
    "platform",
    "os_name",
    "version_name",
    "device_family",
    "device_type",
    "country",
    "region",
    "city",
    "language",
    "carrier",
]
TEXT_COLUMNS = ["event_id", "user_id", "event_type", "session_id"] + BUILT_IN_PROPERTIES
TIME_COLUMNS = {
    "events": ["event_time", "client_event_time", "loaded_at"],
    "amplitude": [
        "event_time",
        "client_event_time",
        "client_upload_time",
        "server_received_time",
        "server_upload_time",
    ],
}
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DEFAULT_SESSION_PROPERTIES = ["platform", "country", "event.page"]

EARLIEST_EVENT_TIME = datetime(2000, 1, 1)
ONE_DAY = timedelta(hours=24)
SMALLEST_SKEW = timedelta(seconds=60)
MAX_LENGTH_MS = 86_400_000

LENGTH_EDGES = [0, 3, 10, 30, 60, 180, 600, 1800, 3600, 86400]
FIRST_OPEN_COUNT = 11

TIME_PATTERN = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]{1,6}))?"
    r"(?:Z|([+-])([0-9]{2}):([0-9]{2}))?)?"
)

UNREADABLE = object()  # stands for a time that is given but cannot be read


@dataclass
class Result:
    """All tables, each a list of dicts, one dict per row."""

    stg_events: list = field(default_factory=list)
    stg_events_rejected: list = field(default_factory=list)
    stg_event_counts: list = field(default_factory=list)
    fct_sessions: list = field(default_factory=list)
    session_metrics: list = field(default_factory=list)
    session_length_distribution: list = field(default_factory=list)
    events_per_session_distribution: list = field(default_factory=list)


class NumberText(str):
    """A JSON number, kept exactly as it is written."""


# ---------------------------------------------------------------------------------------------
# Reading raw cells
# ---------------------------------------------------------------------------------------------


def cell(raw, column):
    """Empty text is null, and so is a column that the source does not have."""
    value = raw.get(column)
    if value == "":
        return None
    return value


def read_time(text):
    """A time is a date, or date and clock with optional fraction and offset; naive is UTC."""
    if text is None:
        return None
    match = TIME_PATTERN.fullmatch(text)
    if match is None:
        return UNREADABLE
    year, month, day, hour, minute, second, fraction, sign, off_hour, off_minute = match.groups()
    microsecond = int((fraction or "").ljust(6, "0"))
    try:
        moment = datetime(
            int(year),
            int(month),
            int(day),
            int(hour or 0),
            int(minute or 0),
            int(second or 0),
            microsecond,
        )
        return moment - read_offset(sign, off_hour, off_minute)
    except (ValueError, OverflowError):
        return UNREADABLE


def read_offset(sign, hours, minutes):
    """An offset is +HH:MM or -HH:MM, at most 23:59; none is zero."""
    if sign is None:
        return timedelta(0)
    if int(hours) > 23 or int(minutes) > 59:
        raise ValueError("not an offset")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if sign == "-":
        return -offset
    return offset


def read_boolean(text):
    """A boolean is true/t/1/yes/y or false/f/0/no/n in any letter case; else unknown."""
    if text is None:
        return None
    if text.lower() in ("true", "t", "1", "yes", "y"):
        return True
    if text.lower() in ("false", "f", "0", "no", "n"):
        return False
    return None


def read_session_id(text):
    """A session id that is missing, empty, none, -1 or -1.0 is null: out of session."""
    if text is None or text == "" or text.lower() == "none" or text in ("-1", "-1.0"):
        return None
    return text


def refuse_constant(name):
    """NaN and Infinity are not JSON."""
    raise ValueError(name + " is not JSON")


def read_properties(text):
    """Properties are a JSON object; null has none; anything else is a ValueError."""
    if text is None:
        return {}
    value = json.loads(
        text, parse_int=NumberText, parse_float=NumberText, parse_constant=refuse_constant
    )
    if not isinstance(value, dict):
        raise ValueError("not a JSON object")
    return value


def is_malformed(text):
    """Properties are malformed when given but not a valid JSON object."""
    try:
        read_properties(text)
    except ValueError:
        return True
    return False


def row_content(raw):
    """A row's content is the raw row as compact JSON text, columns in source order."""
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def row_hash(raw):
    """The id of a row that has none is the md5 of its content."""
    return hashlib.md5(row_content(raw).encode("utf-8")).hexdigest()


# ---------------------------------------------------------------------------------------------
# The two sources
# ---------------------------------------------------------------------------------------------


def events_event_id(raw):
    """Source events: the given id, else the hash of the row."""
    given = cell(raw, "event_id")
    if given is not None:
        return given
    return row_hash(raw)


def events_client_event_time(times):
    """Source events: a missing client_event_time is event_time."""
    if times["client_event_time"] is None:
        return times["event_time"]
    return times["client_event_time"]


def events_loaded_at(times):
    """Source events: a missing loaded_at is event_time."""
    if times["loaded_at"] is None:
        return times["event_time"]
    return times["loaded_at"]


def events_is_active(raw, status):
    """Source events: a readable is_active wins, else the taxonomy decides."""
    given = read_boolean(cell(raw, "is_active"))
    if given is not None:
        return given
    return taxonomy_is_active(status)


def amplitude_user_id(raw, merges):
    """Source amplitude: amplitude_id after merges, else user_id, else device_id."""
    amplitude_id = cell(raw, "amplitude_id")
    if amplitude_id is not None:
        return follow_merges(amplitude_id, merges)
    if cell(raw, "user_id") is not None:
        return cell(raw, "user_id")
    return cell(raw, "device_id")


def read_merges(merged_users):
    """One target per id: self-merges are ignored, of several targets the smallest counts."""
    merges = {}
    for source, target in merged_users:
        if source in (None, "") or target in (None, "") or source == target:
            continue
        if source not in merges or target < merges[source]:
            merges[source] = target
    return merges


def follow_merges(amplitude_id, merges):
    """A merge is followed to its end; in a cycle, the smallest id of the cycle is the person."""
    path = [amplitude_id]
    while path[-1] in merges:
        following = merges[path[-1]]
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]


def amplitude_event_id(raw):
    """Source amplitude: device and insert id together, else the uuid, else the hash."""
    insert_id = cell(raw, "$insert_id")
    if insert_id is None:
        insert_id = cell(raw, "insert_id")
    if insert_id is not None:
        device_id = cell(raw, "device_id") or ""
        return str(len(device_id)) + ":" + device_id + ":" + insert_id
    if cell(raw, "uuid") is not None:
        return cell(raw, "uuid")
    return row_hash(raw)


def amplitude_event_time(times):
    """Source amplitude: the client time, corrected when the clocks differ by 60 s or more."""
    client_time = times["client_event_time"]
    own_time = times["event_time"]
    received = times["server_received_time"]
    uploaded = times["client_upload_time"]
    if client_time is None:
        return own_time
    if received is None or uploaded is None:
        if own_time is not None:
            return own_time
        return client_time
    return correct_skew(client_time, received - uploaded)


def correct_skew(client_time, difference):
    """A difference of 60 s or more, either way, is added to the client time."""
    if abs(difference) < SMALLEST_SKEW:
        return client_time
    try:
        return client_time + difference
    except OverflowError:
        return datetime.max if difference > timedelta(0) else datetime.min


def amplitude_client_event_time(times):
    """Source amplitude: a missing client_event_time is the row's own event_time."""
    if times["client_event_time"] is None:
        return times["event_time"]
    return times["client_event_time"]


def amplitude_loaded_at(times):
    """Source amplitude: server_upload_time, else server_received_time, else event_time."""
    if times["server_upload_time"] is not None:
        return times["server_upload_time"]
    if times["server_received_time"] is not None:
        return times["server_received_time"]
    return amplitude_event_time(times)


def taxonomy_is_active(status):
    """Inactive and hidden types are not active; deleted and blocked ones are dropped."""
    return status not in ("inactive", "hidden", "deleted", "blocked")


def read_row(raw, source, merges, taxonomy):
    """One raw row in the shape of the contract, whether it will be accepted or not.

    A time that cannot be read rejects the row; for all else it counts as missing.
    """
    given_times = {}
    for column in TIME_COLUMNS[source]:
        given_times[column] = read_time(cell(raw, column))
    times = {}
    for column, moment in given_times.items():
        times[column] = None if moment is UNREADABLE else moment
    status = taxonomy.get(cell(raw, "event_type"), "active")

    row = {}
    if source == "events":
        row["event_id"] = events_event_id(raw)
        row["user_id"] = cell(raw, "user_id")
        row["event_type"] = cell(raw, "event_type")
        row["event_time"] = times["event_time"]
        row["client_event_time"] = events_client_event_time(times)
        row["session_id"] = read_session_id(cell(raw, "session_id"))
        row["loaded_at"] = events_loaded_at(times)
        row["is_active"] = events_is_active(raw, status)
    else:
        row["event_id"] = amplitude_event_id(raw)
        row["user_id"] = amplitude_user_id(raw, merges)
        row["event_type"] = cell(raw, "event_type")
        row["event_time"] = amplitude_event_time(times)
        row["client_event_time"] = amplitude_client_event_time(times)
        row["session_id"] = read_session_id(cell(raw, "session_id"))
        row["loaded_at"] = amplitude_loaded_at(times)
        row["is_active"] = taxonomy_is_active(status)
    for column in BUILT_IN_PROPERTIES:
        row[column] = cell(raw, column)
    row["event_properties"] = cell(raw, "event_properties")
    row["user_properties"] = cell(raw, "user_properties")
    return row, given_times, status


# ---------------------------------------------------------------------------------------------
# The fate of each raw row
# ---------------------------------------------------------------------------------------------


def rejection_reason(row, times):
    """The first check that fails is the reason; null when the row is sound."""
    if row["user_id"] is None:
        return "missing_user"
    if row["event_type"] is None:
        return "missing_event_type"
    if has_unreadable_time(row, times):
        return "unreadable_time"
    if is_out_of_range(row["event_time"], row["loaded_at"]):
        return "time_out_of_range"
    if is_malformed(row["event_properties"]) or is_malformed(row["user_properties"]):
        return "malformed_properties"
    return None


def has_unreadable_time(row, times):
    """event_time must be there, and every time that is given must be readable."""
    if row["event_time"] is None:
        return True
    for moment in times.values():
        if moment is UNREADABLE:
            return True
    return False


def is_out_of_range(event_time, loaded_at):
    """Out of range: before 2000, or more than 24 hours after it was loaded."""
    return event_time < EARLIEST_EVENT_TIME or event_time - loaded_at > ONE_DAY


def is_dropped(status):
    """Deleted and blocked event types are dropped."""
    return status in ("deleted", "blocked")


def load_date(loaded_at):
    """A load is a UTC date of loaded_at; null is a load of its own."""
    if loaded_at is None:
        return None
    return loaded_at.date()


def copy_order(row):
    """First by loaded_at, then by event_time, then column by column; a null comes last."""
    columns = ["loaded_at", "event_time"]
    columns += [column for column in row if column not in [*columns, "event_id"]]
    return [(row[column] is None, row[column]) for column in columns]


def stage(raw_rows, source, merges, taxonomy, result):
    """Each row is rejected, else dropped, else a duplicate, else accepted."""
    fates = []  # (loaded date, fate), one for each raw row
    candidates = []
    for raw in raw_rows:
        row, times, status = read_row(raw, source, merges, taxonomy)
        reason = rejection_reason(row, times)
        if reason is not None:
            loaded_at = row["loaded_at"]
            result.stg_events_rejected.append(
                {"rejection_reason": reason, "loaded_at": loaded_at, "raw_row": raw}
            )
            fates.append((load_date(loaded_at), "rejected_events"))
        elif is_dropped(status):
            fates.append((load_date(row["loaded_at"]), "dropped_events"))
        else:
            candidates.append(row)

    candidates.sort(key=copy_order)
    seen = set()
    for row in candidates:
        loaded_at = row["loaded_at"]
        if row["event_id"] in seen:
            fates.append((load_date(loaded_at), "duplicate_events"))
        else:
            seen.add(row["event_id"])
            result.stg_events.append(row)
            fates.append((load_date(loaded_at), "accepted_events"))
    result.stg_event_counts = count_fates(fates)


def count_fates(fates):
    """Per load, raw = accepted + duplicates + rejected + dropped."""
    counts = {}
    for loaded_date, fate in fates:
        if loaded_date not in counts:
            counts[loaded_date] = {
                "loaded_date": loaded_date,
                "raw_events": 0,
                "accepted_events": 0,
                "duplicate_events": 0,
                "rejected_events": 0,
                "dropped_events": 0,
            }
        counts[loaded_date]["raw_events"] += 1
        counts[loaded_date][fate] += 1
    return sorted(counts.values(), key=lambda row: row["loaded_date"] or date.min)


# ---------------------------------------------------------------------------------------------
# Properties
# ---------------------------------------------------------------------------------------------


def property_value(event, name):
    """A bare name is a column, event.x and user.x are keys of the two JSON objects."""
    if name.startswith("event."):
        return json_key(event["event_properties"], name[len("event.") :])
    if name.startswith("user."):
        return json_key(event["user_properties"], name[len("user.") :])
    if name not in TEXT_COLUMNS:
        raise ValueError("no such property: " + name)
    return event[name]


def json_key(text, key):
    """The whole rest of a property's name is one key; its value is taken as text."""
    return value_text(read_properties(text).get(key))


def value_text(value):
    """Strings and numbers as written, booleans true/false, null null, the rest as JSON."""
    if value is None:
        return None
    if isinstance(value, str):
        return str(value)
    return json_text(value)


def json_text(value):
    """A JSON value as compact JSON text, its numbers as written."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, NumberText):
        return str(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(json_text(item) for item in value) + "]"
    pairs = []
    for key, item in value.items():
        pairs.append(json.dumps(key, ensure_ascii=False) + ":" + json_text(item))
    return "{" + ",".join(pairs) + "}"


def column_name(prefix, name):
    """In column names whatever is not a letter or digit becomes _, in lower case."""
    result = prefix
    for character in name:
        if character.isalpha() or character.isdecimal():
            result += character
        else:
            result += "_"
    return result.lower()


def check_column_names(session_properties, session_events):
    """Two columns of one name are an error (first_event_id is a column of this file)."""
    names = ["first_event_id"]
    for name in session_properties:
        names.append(column_name("first_", name))
        names.append(column_name("last_", name))
    for event_type in session_events:
        names.append(column_name("count_", event_type))
    if len(names) != len(set(names)):
        raise ValueError("column names collide: " + ", ".join(names))


# ---------------------------------------------------------------------------------------------
# Sessions
# ---------------------------------------------------------------------------------------------


def read_definition(definition):
    """Parts that are not given do not count; if none is given, it is session_id."""
    given = {}
    for part, value in (definition or {}).items():
        if value is not None:
            given[part] = value
    if not given:
        return {"property": "session_id"}
    return given


def event_order(event):
    """Events are ordered by event_time, then event_id."""
    return (event["event_time"], event["event_id"])


def partition_events(active_events, definition):
    """Events of one user with the same non-null property value belong together."""
    partitions = {}
    for event in active_events:
        value = None
        if "property" in definition:
            value = property_value(event, definition["property"])
            if value is None:
                continue
        partitions.setdefault((event["user_id"], value), []).append(event)
    for events in partitions.values():
        events.sort(key=event_order)
    return partitions


def is_gap(previous, event, definition):
    """More than timeout_minutes between two events ends a session; exactly that does not."""
    if "timeout_minutes" not in definition:
        return False
    gap = (event["event_time"] - previous["event_time"]) // timedelta(microseconds=1)
    return gap > Fraction(str(definition["timeout_minutes"])) * 60_000_000


def is_start_event(event, definition):
    """A start event begins a session."""
    return "start_event" in definition and event["event_type"] == definition["start_event"]


def is_end_event(event, definition):
    """An end event closes its session and belongs to it."""
    return "end_event" in definition and event["event_type"] == definition["end_event"]


def split_partition(events, definition):
    """A chunk ends at a gap, before a start event and after an end event."""
    chunks = []
    previous = None
    for event in events:
        if (
            previous is None
            or is_gap(previous, event, definition)
            or is_start_event(event, definition)
            or is_end_event(previous, definition)
        ):
            chunks.append([])
        chunks[-1].append(event)
        previous = event
    return chunks


def is_session(chunk, definition):
    """With a start event in the definition, a session begins with one."""
    if "start_event" not in definition:
        return True
    return is_start_event(chunk[0], definition)


def find_sessions(active_events, definition):
    """All sessions, each (user, property value, its events in order)."""
    sessions = []
    for (user_id, value), events in partition_events(active_events, definition).items():
        for chunk in split_partition(events, definition):
            if is_session(chunk, definition):
                sessions.append((user_id, value, chunk))
    sessions.sort(key=lambda session: event_order(session[2][0]))
    return sessions


def length_ms(events):
    """The length is the span of the client times in whole milliseconds, cut off."""
    client_times = [event["client_event_time"] for event in events]
    span = max(client_times) - min(client_times)
    return (span // timedelta(microseconds=1)) // 1000


def first_value(events, name):
    """The first non-null value in the session's order, (none) when all are null."""
    for event in events:
        value = property_value(event, name)
        if value is not None:
            return value
    return "(none)"


def last_value(events, name):
    """The last non-null value in the session's order, (none) when all are null."""
    return first_value(list(reversed(events)), name)


def count_type(events, event_type):
    """How many of the session's events are of one type."""
    count = 0
    for event in events:
        if event["event_type"] == event_type:
            count += 1
    return count


def local_day(moment, zone):
    """A moment's day is its date in the project's time zone."""
    return moment.replace(tzinfo=timezone.utc).astimezone(zone).date()


def session_row(user_id, value, events, zone, session_properties, session_events):
    """One row of fct_sessions."""
    milliseconds = length_ms(events)
    row = {
        "first_event_id": events[0]["event_id"],
        "user_id": user_id,
        "session_id": value,
        "session_start_at": events[0]["event_time"],
        "session_end_at": events[-1]["event_time"],
        "session_start_date": local_day(events[0]["event_time"], zone),
        "session_length_ms": milliseconds,
        "session_length_seconds": milliseconds / 1000,
        "event_count": len(events),
        "is_over_max_length": milliseconds > MAX_LENGTH_MS,
    }
    for name in session_properties:
        row[column_name("first_", name)] = first_value(events, name)
        row[column_name("last_", name)] = last_value(events, name)
    for event_type in session_events:
        row[column_name("count_", event_type)] = count_type(events, event_type)
    return row


# ---------------------------------------------------------------------------------------------
# Intervals
# ---------------------------------------------------------------------------------------------


def interval_day(unit, day, first_day, week_start):
    """The first day of the interval that a local day lies in."""
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(days=(day.weekday() - WEEKDAYS.index(week_start)) % 7)
    if unit == "month":
        return day.replace(day=1)
    return first_day


def midnight(day):
    """An interval starts at local midnight."""
    return datetime.combine(day, time(0, 0))


def interval_days(unit, first_day, last_day, week_start):
    """Every interval that touches the range has a row."""
    starts = []
    day = first_day
    while day <= last_day:
        start = interval_day(unit, day, first_day, week_start)
        if not starts or starts[-1] != start:
            starts.append(start)
        day += timedelta(days=1)
    return starts


def intervals(unit, active_events, sessions, zone, week_start):
    """Per interval (start, its active events, its qualifying sessions by their start)."""
    if not active_events:
        return []
    event_days = [local_day(event["event_time"], zone) for event in active_events]
    first_day = min(event_days)
    found = {}
    for start in interval_days(unit, first_day, max(event_days), week_start):
        found[start] = ([], [])
    for event, day in zip(active_events, event_days):
        found[interval_day(unit, day, first_day, week_start)][0].append(event)
    for session in sessions:
        day = local_day(session[2][0]["event_time"], zone)
        found[interval_day(unit, day, first_day, week_start)][1].append(session)
    return [(midnight(start), found[start][0], found[start][1]) for start in found]


def qualifying(sessions):
    """Sessions of more than 24 hours are left out of every metric."""
    return [session for session in sessions if length_ms(session[2]) <= MAX_LENGTH_MS]


def ratio(numerator, denominator):
    """A ratio with denominator 0 is null."""
    if denominator == 0:
        return None
    return numerator / denominator


# ---------------------------------------------------------------------------------------------
# Marts
# ---------------------------------------------------------------------------------------------


def metrics_row(unit, start, events, sessions):
    """The seven session measures of one interval, its users and its events."""
    total_sessions = len(sessions)
    time_spent = sum(length_ms(session[2]) for session in sessions) / 1000
    total_events = sum(len(session[2]) for session in sessions)
    active_users = len({event["user_id"] for event in events})
    return {
        "interval_unit": unit,
        "interval_start": start,
        "total_sessions": total_sessions,
        "time_spent": time_spent,
        "time_spent_per_user": ratio(time_spent, active_users),
        "avg_length": ratio(time_spent, total_sessions),
        "avg_per_user": ratio(total_sessions, active_users),
        "avg_events_per_session": ratio(total_events, total_sessions),
        "total_events": total_events,
        "active_users": active_users,
        "users_with_session": len({session[0] for session in sessions}),
        "events": len(events),
    }


def length_distribution_rows(unit, start, sessions):
    """Sessions per default length bucket: minimum inclusive, maximum exclusive."""
    rows = []
    for index in range(len(LENGTH_EDGES) - 1):
        low = LENGTH_EDGES[index]
        high = LENGTH_EDGES[index + 1]
        count = 0
        for session in sessions:
            if low * 1000 <= length_ms(session[2]) < high * 1000:
                count += 1
        rows.append(
            {
                "interval_unit": unit,
                "interval_start": start,
                "bucket_index": index,
                "bucket_label": f"{low}s-{high}s",
                "bucket_min": low,
                "bucket_max": high,
                "sessions": count,
                "share": ratio(count, len(sessions)),
            }
        )
    return rows


def event_distribution_rows(unit, start, event_type, numbers):
    """Sessions per number of events: 1 to 10, then 11 and more; those with none are out."""
    numbers = [number for number in numbers if number >= 1]
    rows = []
    for low in range(1, FIRST_OPEN_COUNT + 1):
        is_open = low == FIRST_OPEN_COUNT
        count = 0
        for number in numbers:
            if number == low or (is_open and number > low):
                count += 1
        rows.append(
            {
                "interval_unit": unit,
                "interval_start": start,
                "event_type": event_type,
                "bucket_index": low - 1,
                "bucket_label": f"{low}+" if is_open else str(low),
                "bucket_min": low,
                "bucket_max": None if is_open else low + 1,
                "sessions": count,
                "share": ratio(count, len(numbers)),
            }
        )
    return rows


def run(raw_rows, config, merged_users=(), taxonomy=None):
    """All tables of the project for the given raw rows."""
    zone = ZoneInfo(config.get("timezone") or "UTC")
    week_start = config.get("week_start") or "monday"
    session_properties = config.get("session_properties")
    if session_properties is None:
        session_properties = DEFAULT_SESSION_PROPERTIES
    session_events = config.get("session_events") or []
    definition = read_definition(config.get("session_definition"))
    check_column_names(session_properties, session_events)

    result = Result()
    stage(raw_rows, config["event_source"], read_merges(merged_users), taxonomy or {}, result)

    active_events = [event for event in result.stg_events if event["is_active"]]
    sessions = find_sessions(active_events, definition)
    for user_id, value, events in sessions:
        result.fct_sessions.append(
            session_row(user_id, value, events, zone, session_properties, session_events)
        )

    short_enough = qualifying(sessions)
    for unit in ["day", "week", "month", "all"]:
        for start, events, inside in intervals(
            unit, active_events, short_enough, zone, week_start
        ):
            result.session_metrics.append(metrics_row(unit, start, events, inside))
            if unit in ("day", "all"):
                result.session_length_distribution += length_distribution_rows(
                    unit, start, inside
                )
                numbers = [len(session[2]) for session in inside]
                result.events_per_session_distribution += event_distribution_rows(
                    unit, start, "any", numbers
                )
                for event_type in session_events:
                    numbers = [count_type(session[2], event_type) for session in inside]
                    result.events_per_session_distribution += event_distribution_rows(
                        unit, start, event_type, numbers
                    )
    return result
