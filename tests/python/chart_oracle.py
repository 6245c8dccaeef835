"""The chart, computed a second time in plain Python.

This file restates the definitions of charts (macros/chart/_macros.yml) in slow and simple loops;
the measure `formula` is in formula_oracle. It shares nothing with the project's SQL. Arguments are
taken as correct. All local times are naive datetimes on the wall clock of the project's time zone.
"""

import calendar
import json
import operator
import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from fractions import Fraction
from functools import cache
from zoneinfo import ZoneInfo

import formula_oracle
import oracle

NONE = "(none)"
ALL = "(all)"
COMPARISONS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "!=": operator.ne,
}
NEGATIONS = {
    "is not": "is",
    "does not contain": "contains",
    "does not start with": "starts with",
    "set is not": "set is",
    "glob does not match": "glob match",
}
NUMBER_PATTERN = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")

MONTHS = {"month": 1, "quarter": 3, "year": 12}
MILLISECONDS = {"seconds": 1000, "minutes": 60_000, "hours": 3_600_000, "days": 86_400_000}
DEFAULT_EVENT_EDGES = list(range(1, 12))
DISTRIBUTIONS = ["length_distribution", "event_distribution"]
MEASURES_IN_SECONDS = ["time_spent", "time_spent_per_user", "avg_length"]


@dataclass
class Period:
    """A range of local time; `shown` gives, for the start of each interval, where it is drawn."""

    start: datetime
    end: datetime
    shown: dict
    suffix: str


@dataclass
class Plan:
    """What a chart needs to know, all defaults filled in."""

    zone: ZoneInfo
    week_start: str
    now: datetime
    definition: dict
    active_events: list
    first_times: dict  # user -> local time of the first active event ever
    segments: list
    group_segment_by: list
    sessions: dict
    measured_as: str
    buckets: list
    interval: str
    top: int
    current: Period
    previous: Period


@dataclass
class Part:
    """A qualifying session, or with `each` the events of one value in it."""

    user_id: str
    start: datetime  # local time of the session's start
    session: list
    events: list
    length: int


@dataclass
class Bucket:
    """A bucket of a distribution: low <= length in ms, or number of events, < high."""

    low: Fraction
    high: Fraction
    label: str
    shown_min: float
    shown_max: float


# ---------------------------------------------------------------------------------------------
# Property filters
# ---------------------------------------------------------------------------------------------


@cache
def json_value(text, key):
    """The value of one key, remembered because each JSON text is read many times."""
    return oracle.json_key(text, key)


def property_value(event, name):
    """A property's value as text or null."""
    if name.startswith("event."):
        return json_value(event["event_properties"], name[len("event.") :])
    if name.startswith("user."):
        return json_value(event["user_properties"], name[len("user.") :])
    return oracle.property_value(event, name)


def property_text(event, name):
    """A property's value as text, null is (none)."""
    value = property_value(event, name)
    return NONE if value is None else value


def first_text(events, name):
    """The first non-null value, (none) when all are null."""
    for event in events:
        value = property_value(event, name)
        if value is not None:
            return value
    return NONE


def last_text(events, name):
    """The last non-null value, (none) when all are null."""
    return first_text(reversed(events), name)


def value_texts(values):
    """The values of a filter as texts; null is (none)."""
    texts = []
    for value in values:
        if isinstance(value, bool):
            texts.append("true" if value else "false")
        else:
            texts.append(NONE if value is None else str(value))
    return tuple(texts)


def text_matches(text, op, values):
    """Whether a value satisfies an operator with a list of values."""
    return matches(text, op, value_texts(values))


@cache
def matches(text, op, values):
    """The same, for a tuple of texts."""
    if op in NEGATIONS:
        return not matches(text, NEGATIONS[op], values)
    if op.startswith("set "):
        return set_matches(set_of(text), op, set(values))
    for value in values:
        if matches_one(text, op, value):
            return True
    return False


def matches_one(text, op, value):
    """The operators where one of several values is enough."""
    if op == "is":
        return text == value
    if op == "contains":
        return value.lower() in text.lower()
    if op == "starts with":
        return text.lower().startswith(value.lower())
    if op == "glob match":
        return glob_pattern(value).fullmatch(text) is not None
    number = number_of(text)
    return number is not None and COMPARISONS[op](number, number_of(value))


def number_of(text):
    """The number that the whole text is, else nothing."""
    if NUMBER_PATTERN.fullmatch(text) is None:
        return None
    return float(text)


def set_of(text):
    """The elements of a JSON array as texts; a value that is no array is its one element."""
    try:
        elements = json.loads(
            text,
            parse_int=oracle.NumberText,
            parse_float=oracle.NumberText,
            parse_constant=oracle.refuse_constant,
        )
    except ValueError:
        return {text}
    if not isinstance(elements, list):
        return {text}
    texts = [oracle.value_text(element) for element in elements]
    return {NONE if element is None else element for element in texts}


def set_matches(elements, op, values):
    """The operators on arrays take all values together."""
    if op == "set is":
        return elements == values
    if op == "set contains":
        return elements >= values
    return not elements & values  # set does not contain


@cache
def glob_pattern(glob):
    """A glob as a regular expression."""
    pattern = ""
    place = 0
    while place < len(glob):
        end = class_end(glob, place)
        if glob.startswith("**", place):
            pattern += ".*"
            place += 2
        elif end is not None:
            pattern += class_pattern(glob[place + 1 : end])
            place = end + 1
        else:
            pattern += {"*": "[^/]*", "?": "."}.get(glob[place], re.escape(glob[place]))
            place += 1
    return re.compile(pattern, re.DOTALL)


def class_end(glob, place):
    """Where the class that opens here closes: at the first ] after at least one character."""
    if glob[place] != "[":
        return None
    first = place + 2 if glob.startswith("[!", place) else place + 1
    end = glob.find("]", first + 1)
    return None if end == -1 else end


def class_pattern(inside):
    """The inside of [abc], [a-z] or [!a] as a class of a regular expression."""
    pattern = "["
    if inside.startswith("!"):
        pattern = "[^"
        inside = inside[1:]
    place = 0
    while place < len(inside):
        low = high = inside[place]
        place += 1
        if inside.startswith("-", place) and place + 1 < len(inside):
            high = inside[place + 1]
            place += 2
        pattern += re.escape(low) + "-" + re.escape(high)
    return pattern + "]"


def filters_hold(event, filters):
    """Several property filters must all hold."""
    for item in filters or []:
        if not text_matches(property_text(event, item["property"]), item["op"], item["values"]):
            return False
    return True


def event_matches(event, wanted, where=None):
    """An event is wanted by 'any', by its type, or by a type with `where`."""
    if isinstance(wanted, dict):
        where = (wanted.get("where") or []) + (where or [])
        wanted = wanted["type"]
    return wanted in ("any", event["event_type"]) and filters_hold(event, where)


def count_matching(events, wanted, where=None):
    """How many of the events are wanted."""
    count = 0
    for event in events:
        if event_matches(event, wanted, where):
            count += 1
    return count


def count_holds(count, item):
    """`op` and `count` of an item, by default at least once."""
    return COMPARISONS[item.get("op", ">=")](count, item.get("count", 1))


# ---------------------------------------------------------------------------------------------
# Local time, ranges and intervals
# ---------------------------------------------------------------------------------------------


@cache
def local_time(moment, zone):
    """A naive UTC time on the wall clock of the zone."""
    return moment.replace(tzinfo=timezone.utc).astimezone(zone).replace(tzinfo=None)


def local_now(variables, zone):
    """Now is the var as_of, in UTC, else the clock."""
    if variables.get("as_of") is None:
        return local_time(datetime.now(timezone.utc).replace(tzinfo=None), zone)
    return local_time(oracle.read_time(str(variables["as_of"])), zone)


def read_day(day):
    """The midnight at which a day given as text or date begins."""
    return datetime.fromisoformat(str(day))


def midnight_after(moment):
    """The midnight that ends a moment's day."""
    return datetime.combine(moment, time(0, 0)) + timedelta(days=1)


def add_units(moment, number, unit):
    """Calendar arithmetic: a day that the month lacks becomes the month's last day."""
    if unit not in MONTHS:
        return moment + timedelta(**{unit + "s": number})
    months = moment.year * 12 + moment.month - 1 + number * MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    last_day = calendar.monthrange(year, month)[1]
    return moment.replace(year=year, month=month, day=min(moment.day, last_day))


def truncate(moment, unit, week_start):
    """The start of the calendar interval that a local time lies in."""
    if unit == "hour":
        return moment.replace(minute=0, second=0, microsecond=0)
    day = datetime.combine(moment, time(0, 0))
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(days=(day.weekday() - oracle.WEEKDAYS.index(week_start)) % 7)
    if unit == "month":
        return day.replace(day=1)
    if unit == "quarter":
        return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)
    return day.replace(day=1, month=1)


def read_range(date_range, now, week_start):
    """A date range as (start, end), the end exclusive."""
    if "from" in date_range:
        return read_day(date_range["from"]), midnight_after(read_day(date_range["to"]))
    if "since" in date_range:
        return read_day(date_range["since"]), midnight_after(now)
    unit = date_range["unit"]
    current = truncate(now, unit, week_start)
    if not date_range.get("include_current", True):
        return add_units(current, -date_range["last"], unit), current
    end = min(add_units(current, 1, unit), midnight_after(now))
    return add_units(current, 1 - date_range["last"], unit), end


def range_of_all_data(active_events, zone):
    """From the day of the earliest active event to that of the latest; without any, nothing."""
    if not active_events:
        return datetime.min, datetime.min
    times = [local_time(event["event_time"], zone) for event in active_events]
    return datetime.combine(min(times), time(0, 0)), midnight_after(max(times))


def interval_starts(start, end, unit, week_start):
    """The starts of all intervals that overlap the range."""
    if start >= end:
        return []
    if unit == "all":
        return [start]
    starts = [truncate(start, unit, week_start)]
    while add_units(starts[-1], 1, unit) < end:
        starts.append(add_units(starts[-1], 1, unit))
    return starts


def current_period(start, end, unit, week_start):
    """The period that the chart was asked for."""
    starts = interval_starts(start, end, unit, week_start)
    return Period(start, end, {moment: moment for moment in starts}, "")


def previous_period(current, compare_to, unit, week_start):
    """The same period that much earlier, drawn on the current intervals one by one."""
    if compare_to is None:
        return None
    if current.start >= current.end:
        return Period(current.start, current.end, {}, " (previous)")
    start = add_units(current.start, -compare_to["previous"], compare_to["unit"])
    end = add_units(current.end, -compare_to["previous"], compare_to["unit"])
    starts = interval_starts(start, end, unit, week_start)
    return Period(start, end, dict(zip(starts, current.shown)), " (previous)")


def interval_of(plan, moment, period):
    """The start of the chart's interval that a local time lies in."""
    if plan.interval == "all":
        return period.start
    return truncate(moment, plan.interval, plan.week_start)


def is_in(moment, period):
    """The start is inclusive, the end exclusive."""
    return period.start <= moment < period.end


# ---------------------------------------------------------------------------------------------
# Reading the arguments
# ---------------------------------------------------------------------------------------------


def read_segments(segments, saved_segments):
    """Every segment with its name: the given one, the saved one's, or its number."""
    result = []
    for number, given in enumerate(segments or [{"name": "All users"}], start=1):
        segment = given
        name = f"Segment {number}"
        if isinstance(given, str):
            segment = saved_segments[given]
            name = given
        result.append({**segment, "name": segment.get("name") or name})
    return result


def read_plan(events, variables, arguments):
    """All arguments and vars, with their defaults."""
    zone = ZoneInfo(variables.get("timezone") or "UTC")
    week_start = variables.get("week_start") or "monday"
    now = local_now(variables, zone)
    active_events = [event for event in events if event["is_active"]]
    date_range = arguments.get("date_range") or variables.get("date_range")
    if date_range:
        start, end = read_range(date_range, now, week_start)
    else:
        start, end = range_of_all_data(active_events, zone)
    is_distribution = arguments.get("measured_as") in DISTRIBUTIONS
    interval = "all" if is_distribution else arguments.get("interval") or "day"
    current = current_period(start, end, interval, week_start)
    return Plan(
        zone=zone,
        week_start=week_start,
        now=now,
        definition=oracle.read_definition(variables.get("session_definition")),
        active_events=active_events,
        first_times=first_times(active_events, zone),
        segments=read_segments(arguments.get("segments"), variables.get("saved_segments")),
        group_segment_by=arguments.get("group_segment_by") or [],
        sessions=arguments.get("sessions") or {"A": {}},
        measured_as=arguments.get("measured_as") or "total_sessions",
        buckets=read_buckets(arguments.get("measured_as"), arguments.get("buckets")),
        interval=interval,
        top=arguments.get("top"),
        current=current,
        previous=previous_period(current, arguments.get("compare_to"), interval, week_start),
    )


def first_times(active_events, zone):
    """For each user the local time of the first active event ever."""
    first = {}
    for event in active_events:
        user_id = event["user_id"]
        first[user_id] = min(event["event_time"], first.get(user_id, datetime.max))
    return {user_id: local_time(moment, zone) for user_id, moment in first.items()}


def read_buckets(measured_as, buckets):
    """The buckets of a distribution; other measures have none."""
    if measured_as == "length_distribution":
        return length_buckets(buckets or {"edges": oracle.LENGTH_EDGES})
    if measured_as == "event_distribution":
        return event_buckets((buckets or {}).get("edges", DEFAULT_EVENT_EDGES))
    return []


def length_buckets(buckets):
    """Minimum inclusive, maximum exclusive."""
    unit = buckets.get("unit", "seconds")
    edges = length_edges(buckets)
    result = []
    for low, high in zip(edges, edges[1:]):
        label = f"{plain(low)}{unit[0]}-{plain(high)}{unit[0]}"
        result.append(
            Bucket(
                low=low * MILLISECONDS[unit],
                high=high * MILLISECONDS[unit],
                label=label,
                shown_min=plain(low),
                shown_max=plain(high),
            )
        )
    return result


def length_edges(buckets):
    """The given edges, or steps of a size, the last one cut at the maximum."""
    if "edges" in buckets:
        return [Fraction(str(edge)) for edge in buckets["edges"]]
    edges = [Fraction(str(buckets["min"]))]
    last = Fraction(str(buckets["max"]))
    while edges[-1] < last:
        edges.append(min(edges[-1] + Fraction(str(buckets["size"])), last))
    return edges


def plain(number):
    """A whole number without decimals, another one as a float."""
    return int(number) if number == int(number) else float(number)


def event_buckets(edges):
    """Whole numbers; the last bucket is open."""
    result = []
    for low, high in zip(edges, edges[1:] + [None]):
        if high is None:
            label = f"{low}+"
        elif high == low + 1:
            label = f"{low}"
        else:
            label = f"{low}-{high - 1}"
        result.append(Bucket(low, high, label, low, high))
    return result


# ---------------------------------------------------------------------------------------------
# Who and which sessions
# ---------------------------------------------------------------------------------------------


def users_who_performed(plan, item, period):
    """The users whose number of such events in the range, or in `during`, is as asked."""
    start, end = period.start, period.end
    if item.get("during"):
        start, end = read_range(item["during"], plan.now, plan.week_start)
    counts = dict.fromkeys(plan.first_times, 0)
    for event in plan.active_events:
        if start <= local_time(event["event_time"], plan.zone) < end:
            if event_matches(event, item["event"], item.get("where")):
                counts[event["user_id"]] += 1
    users = {user_id for user_id, count in counts.items() if count_holds(count, item)}
    if item.get("did_not"):
        return set(counts) - users
    return users


def users_of(plan, segment, period):
    """The users that did all that the segment asks for."""
    users = set(plan.first_times)
    for item in segment.get("performed") or []:
        users &= users_who_performed(plan, item, period)
    return users


def is_right_age(plan, segment, user_id, moment, period):
    """Users `new`: their first active event ever lies in the same interval."""
    if segment.get("users") != "new":
        return True
    first = plan.first_times[user_id]
    if plan.interval == "all":
        return is_in(first, period)
    return interval_of(plan, first, period) == interval_of(plan, moment, period)


def slices(plan, segment):
    """For each segment group (the segment's events, the sessions made of them)."""
    groups = {}
    if not plan.group_segment_by:
        groups[ALL] = []
    for event in plan.active_events:
        if filters_hold(event, segment.get("filters")):
            values = [property_text(event, name) for name in plan.group_segment_by]
            groups.setdefault(", ".join(values) if values else ALL, []).append(event)
    result = {}
    for segment_group, events in groups.items():
        result[segment_group] = (events, oracle.find_sessions(events, plan.definition))
    return result


def session_filter_holds(events, item):
    """One filter of a session object."""
    if "session_duration" in item:
        duration = item["session_duration"]
        bound = Fraction(str(duration["value"])) * MILLISECONDS[duration.get("unit", "seconds")]
        return COMPARISONS[duration.get("op", ">=")](oracle.length_ms(events), bound)
    if "contains_event" in item:
        count = count_matching(events, item["contains_event"], item.get("where"))
        return count_holds(count, item)
    if "first_property" in item:
        return text_matches(first_text(events, item["first_property"]), item["op"], item["values"])
    return text_matches(last_text(events, item["last_property"]), item["op"], item["values"])


def session_filters_hold(events, filters):
    """Several filters must all hold."""
    for item in filters or []:
        if not session_filter_holds(events, item):
            return False
    return True


def qualifying_sessions(plan, segment, users, sessions, session_object, period):
    """(user, local start, events) of the sessions that count."""
    result = []
    for user_id, _, events in sessions:
        start = local_time(events[0]["event_time"], plan.zone)
        if (
            is_in(start, period)
            and user_id in users
            and is_right_age(plan, segment, user_id, start, period)
            and oracle.length_ms(events) <= oracle.MAX_LENGTH_MS
            and session_filters_hold(events, session_object.get("filters"))
        ):
            result.append((user_id, start, events))
    return result


def split_by_group(events, group_by):
    """For each group value of a session the events that are measured there."""
    if not group_by:
        return {ALL: events}
    name = group_by["property"]
    if group_by["value"] == "first":
        return {first_text(events, name): events}
    if group_by["value"] == "last":
        return {last_text(events, name): events}
    groups = {}
    for event in events:
        groups.setdefault(property_text(event, name), []).append(event)
    return groups


def parts_by_group(plan, segment, found, session_object, period):
    """For each (segment group, group value) with a qualifying session its parts."""
    group_by = session_object.get("group_by")
    users = users_of(plan, segment, period)
    groups = {}
    if not group_by and not plan.group_segment_by:
        groups[(ALL, ALL)] = []
    for segment_group, (_, sessions) in found.items():
        for user_id, start, session in qualifying_sessions(
            plan, segment, users, sessions, session_object, period
        ):
            for value, events in split_by_group(session, group_by).items():
                part = Part(user_id, start, session, events, oracle.length_ms(events))
                groups.setdefault((segment_group, value), []).append(part)
    return groups


def active_users(plan, segment, found, session_object, period):
    """For each (segment group, value of `each`, interval) its users with an active event."""
    group_by = session_object.get("group_by") or {}
    users = users_of(plan, segment, period)
    result = {}
    for segment_group, (events, _) in found.items():
        for event in events:
            user_id = event["user_id"]
            moment = local_time(event["event_time"], plan.zone)
            if (
                is_in(moment, period)
                and user_id in users
                and is_right_age(plan, segment, user_id, moment, period)
            ):
                value = ALL
                if group_by.get("value") == "each":
                    value = property_text(event, group_by["property"])
                key = (segment_group, value, interval_of(plan, moment, period))
                result.setdefault(key, set()).add(user_id)
    return result


def top_groups(groups, top):
    """The groups with the most users, ties in the order of their names."""
    def rank(group):
        return (-len({part.user_id for part in groups[group]}), group)

    return sorted(groups, key=rank)[:top]


# ---------------------------------------------------------------------------------------------
# Rows
# ---------------------------------------------------------------------------------------------


def measure(plan, parts, users, session_object):
    """The value of one interval and group."""
    name = plan.measured_as
    sessions = len(parts)
    seconds = sum(part.length for part in parts) / 1000
    if name == "total_sessions":
        return sessions
    if name == "time_spent":
        return seconds
    if name == "time_spent_per_user":
        return oracle.ratio(seconds, users)
    if name == "avg_length":
        return oracle.ratio(seconds, sessions)
    if name == "avg_per_user":
        return oracle.ratio(sessions, users)
    occurrences = sum(count_matching(part.events, session_object["event"]) for part in parts)
    if name == "total_events":
        return occurrences
    return oracle.ratio(occurrences, sessions)  # avg_events_per_session


def rows_over_time(plan, segment, found, session_object, period, groups):
    """Every interval of every group."""
    is_each = (session_object.get("group_by") or {}).get("value") == "each"
    users = active_users(plan, segment, found, session_object, period)
    rows = []
    for (segment_group, group_value), parts in groups.items():
        parts_of = {start: [] for start in period.shown}
        for part in parts:
            parts_of.setdefault(interval_of(plan, part.start, period), []).append(part)
        for start, shown_start in period.shown.items():
            key = (segment_group, group_value if is_each else ALL, start)
            number = len(users.get(key, ()))
            rows.append(
                {
                    "interval_start": shown_start,
                    "segment_group": segment_group,
                    "group_value": group_value,
                    "value": measure(plan, parts_of[start], number, session_object),
                    "unit": "seconds" if plan.measured_as in MEASURES_IN_SECONDS else "number",
                }
            )
    return rows


def is_in_bucket(plan, part, bucket, session_object):
    """Sessions without the event are in no bucket."""
    if plan.measured_as == "length_distribution":
        size = part.length
    else:
        size = count_matching(part.events, session_object["event"])
        if size == 0:
            return False
    return bucket.low <= size and (bucket.high is None or size < bucket.high)


def distribution_rows(plan, session_object, groups):
    """Every bucket of every group."""
    rows = []
    for (segment_group, group_value), parts in groups.items():
        for index, bucket in enumerate(plan.buckets):
            inside = [part for part in parts if is_in_bucket(plan, part, bucket, session_object)]
            rows.append(
                {
                    "segment_group": segment_group,
                    "group_value": group_value,
                    "bucket_index": index,
                    "bucket_label": bucket.label,
                    "bucket_min": bucket.shown_min,
                    "bucket_max": bucket.shown_max,
                    "value": len(inside),
                    "unit": "number",
                }
            )
    return rows


def series_rows(plan, segment, found, label, session_object):
    """The rows of one session object in one segment, those of the previous period too."""
    rows = []
    for period in [plan.current, plan.previous]:
        if period is None:
            continue
        groups = parts_by_group(plan, segment, found, session_object, period)
        if plan.top:
            if period is plan.current:
                kept = top_groups(groups, plan.top)
            groups = {group: parts for group, parts in groups.items() if group in kept}
        if plan.measured_as in DISTRIBUTIONS:
            period_rows = distribution_rows(plan, session_object, groups)
        else:
            period_rows = rows_over_time(plan, segment, found, session_object, period, groups)
        for row in period_rows:
            rows.append({**row, "segment": segment["name"], "series": label + period.suffix})
    return rows


def chart(events, variables, **arguments):
    """The rows of a chart, in no particular order."""
    if arguments.get("measured_as") == "formula":
        return formula_oracle.chart(events, variables, arguments)
    plan = read_plan(events, variables, arguments)
    rows = []
    for segment in plan.segments:
        found = slices(plan, segment)
        for label, session_object in plan.sessions.items():
            rows += series_rows(plan, segment, found, label, session_object)
    return rows


def microscope(
    events,
    variables,
    interval_start,
    group_value=ALL,
    bucket_index=None,
    segment=None,
    segment_group=ALL,
    series=None,
    **arguments,
):
    """The qualifying sessions behind one point of the current series."""
    plan = read_plan(events, variables, arguments)
    segments = {item["name"]: item for item in plan.segments}
    chosen = segments[segment or next(iter(segments))]
    session_object = plan.sessions[series or next(iter(plan.sessions))]
    found = slices(plan, chosen)
    groups = parts_by_group(plan, chosen, found, session_object, plan.current)
    rows = []
    for part in groups.get((segment_group, group_value), []):
        if bucket_index is not None:
            bucket = plan.buckets[bucket_index]
            is_behind = is_in_bucket(plan, part, bucket, session_object)
        else:
            is_behind = interval_of(plan, part.start, plan.current) == interval_start
        if is_behind:
            rows.append(
                {
                    "user_id": part.user_id,
                    "session_start_at": part.session[0]["event_time"],
                    "session_end_at": part.session[-1]["event_time"],
                    "session_length_ms": part.length,
                    "event_count": len(part.events),
                }
            )
    return rows
