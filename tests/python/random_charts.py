"""Random charts over the events of random_events: all arguments, values that mostly occur."""

from random_events import EVENT_TYPES

VALUES = {
    "platform": ["Web", "iOS"],
    "country": ["US", "Côte d'Ivoire", "FR"],
    "event.page": ["/home", "/日本語", "100%", "a_b"],
    "event.n": ["1", "1.5", "-3", "true"],
    "event.Page Title": ["Home", "{{ 1 }}", "\\"],
    "event.a/b~c": ["'; drop table x; --", '["x","y"]'],
    "event.it's": ["q"],
    "event.visit": ["v1", "v2", "v3"],
    "user.plan": ["free", "pro"],
}
NEVER_SET = ["city", "event.never", "user.never"]
HOSTILE = [
    "O'Brien",
    "'; drop table x; --",
    "%",
    "_",
    "\\",
    "{{ 1 }}",
    "{% if x %}",
    '"',
    "検索",
    "$1",
    "/* x */",
    "a\nb",
    "",
]
NUMBERS = [1, 1.5, -3, 0, 2, 1.25, -3.5, 1.0, 100]
GLOBS = {
    "platform": ["W*", "[wi]OS", "???"],
    "country": ["?S", "[A-M]*", "[!U]*", "C*e d'*e"],
    "event.page": ["/*", "*", "**", "/h?me", "100%", "[/1]*", "/日*", "a_?", "*/*"],
    "event.n": ["1*", "[0-9]", "-?", "[!-]*"],
    "event.Page Title": ["H[a-o]me", "{{ ? }}", "\\", "?", "[\\]"],
    "event.a/b~c": ["'; drop*", "?*--", "**[]]", "[[]*", "["],
    "event.it's": ["q", "[q"],
    "event.visit": ["v[12]", "v[!1]", "v?"],
    "user.plan": ["*e*", "p[a-z]o", "fre"],
}
SETS = [["x"], ["y"], ["x", "y"], ["y", "x"], ["x", "z"], ["'; drop table x; --"], ["(none)"]]

TEXT_OPS = ["is", "is not"]
PIECE_OPS = ["contains", "does not contain", "starts with", "does not start with"]
NUMBER_OPS = ["<", "<=", ">", ">="]
SET_OPS = ["set is", "set is not", "set contains", "set does not contain"]
GLOB_OPS = ["glob match", "glob does not match"]
COUNT_OPS = [">=", ">", "=", "!=", "<", "<="]

SESSION_MEASURES = [
    "total_sessions",
    "time_spent",
    "time_spent_per_user",
    "avg_length",
    "avg_per_user",
    "length_distribution",
]
EVENT_MEASURES = ["avg_events_per_session", "total_events", "event_distribution"]
INTERVALS = ["hour", "day", "day", "week", "month", "quarter", "year", "all"]
SHORT_RANGES = [
    ("2024-03-09", "2024-03-11"),
    ("2024-03-10", "2024-03-10"),
    ("2024-03-30", "2024-04-01"),
    ("2024-03-31", "2024-03-31"),
    ("2024-04-06", "2024-04-08"),
    ("2024-04-07", "2024-04-07"),
    ("2024-02-28", "2024-03-01"),
    ("2024-03-30", "2024-04-07"),
]
LONG_RANGES = [
    ("2024-02-01", "2024-04-30"),
    ("2024-03-01", "2024-03-31"),
    ("2024-03-06", "2024-04-07"),
    ("2024-02-29", "2024-04-01"),
]
UNITS = {
    "hour": [2, 24, 36, 200],
    "day": [1, 2, 10, 30, 45],
    "week": [1, 2, 4, 6],
    "month": [1, 2, 3],
    "quarter": [1, 2],
    "year": [1, 2],
}
SHIFTS = [
    (1, "week"),
    (3, "week"),
    (4, "week"),
    (1, "month"),
    (2, "month"),
    (1, "day"),
    (28, "day"),
    (24, "hour"),
    (170, "hour"),
    (1, "quarter"),
    (1, "year"),
]
LENGTH_BUCKETS = [
    {"min": 1, "max": 30, "size": 5, "unit": "minutes"},
    {"min": 0, "max": 100, "size": 7, "unit": "seconds"},
    {"min": 0, "max": 20, "size": 5},
    {"min": 0, "max": 24, "size": 5, "unit": "hours"},
    {"min": 0, "max": 2, "size": 3, "unit": "days"},
    {"edges": [0, 10, 60], "unit": "seconds"},
    {"edges": [0, 1, 5, 30, 31, 1440], "unit": "minutes"},
    {"edges": [0, 0.5, 2.5, 24], "unit": "hours"},
    {"edges": [0, 1]},
]
EVENT_BUCKETS = [{"edges": [1, 2, 3, 6]}, {"edges": [1]}, {"edges": [2, 4]}, {"edges": [1, 3]}]

NOWS = [
    "2024-04-07 14:30:00",
    "2024-04-08 23:59:59",
    "2024-04-09",
    "2024-04-12 06:00:00",
    "2024-04-01 00:00:00",
    "2024-03-31 01:30:00",
    "2024-03-12 10:00:00",
    "2024-04-30 12:00:00",
]
SAVED_NAMES = ["Readers", "O'Brien's", "検索 100%"]
SEGMENT_NAMES = ["Web users", "It's", "検索", '"quoted"', "50 % \\ _", "{{ 1 }}", "'; --"]

NEEDLESS = [
    "compare_to",
    "top",
    "buckets",
    "group_segment_by",
    "segments",
    "interval",
    "date_range",
    "filters",
    "group_by",
    "where",
    "performed",
    "during",
    "did_not",
    "users",
    "include_current",
]
LISTS_TO_SHORTEN = ["segments", "group_segment_by", "filters", "where", "performed", "values"]


# ---------------------------------------------------------------------------------------------
# Filters
# ---------------------------------------------------------------------------------------------


def property_name(rng):
    """Mostly a property that occurs, often the numbers or the arrays."""
    if rng.random() < 0.03:
        return rng.choice(NEVER_SET)
    if rng.random() < 0.25:
        return rng.choice(["event.n", "event.a/b~c"])
    return rng.choice(list(VALUES))


def property_filter(rng):
    """A filter on one property, of any operator."""
    name = property_name(rng)
    return {"property": name, **condition(rng, name)}


def condition(rng, name):
    """An operator and values that suit a property."""
    ops = [TEXT_OPS, TEXT_OPS, PIECE_OPS, PIECE_OPS, GLOB_OPS]
    if name == "event.n":
        ops = [TEXT_OPS, NUMBER_OPS, NUMBER_OPS, NUMBER_OPS, PIECE_OPS, GLOB_OPS]
    if name == "event.a/b~c":
        ops = [TEXT_OPS, SET_OPS, SET_OPS, SET_OPS, PIECE_OPS, GLOB_OPS]
    kind = rng.choice(ops)
    if rng.random() < 0.05:
        kind = rng.choice([NUMBER_OPS, SET_OPS])
    return {"op": rng.choice(kind), "values": values(rng, kind, name)}


def values(rng, kind, name):
    """Values for a kind of operators, often ones that match."""
    if kind is NUMBER_OPS:
        return rng.sample(NUMBERS, rng.choice([1, 1, 2]))
    if kind is SET_OPS:
        return list(rng.choice(SETS))
    if kind is GLOB_OPS:
        return rng.sample(GLOBS.get(name, ["*"]), 1)
    known = VALUES.get(name, []) + ["(none)"]
    if kind is PIECE_OPS:
        known = [piece(rng, value) for value in known]
    chosen = rng.sample(known, rng.choice([1, 1, min(2, len(known))]))
    if name == "event.n" and rng.random() < 0.3:
        chosen = [rng.choice([1, 1.5, -3])]
    if rng.random() < 0.2:
        chosen.append(rng.choice(HOSTILE))
    return chosen


def piece(rng, value):
    """The beginning of a value, or something inside, sometimes in the other letter case."""
    start = rng.choice([0, 0, rng.randrange(len(value))])
    text = value[start : start + rng.randint(1, 4)]
    return text.swapcase() if rng.random() < 0.5 else text


def some(rng, make, most):
    """A list of one to `most` things, rather few."""
    return [make(rng) for _ in range(min(rng.randint(1, most), rng.randint(1, most)))]


def wanted_event(rng):
    """'any', a type, or a type with `where`."""
    kind = rng.random()
    if kind < 0.3:
        return "any"
    event_type = rng.choice(EVENT_TYPES[:6])
    if kind < 0.7:
        return event_type
    return {"type": rng.choice(["any", event_type]), "where": some(rng, property_filter, 2)}


def number_of_events(rng):
    """`op` and `count`, either, or neither."""
    item = {}
    if rng.random() < 0.5:
        item["op"] = rng.choice(COUNT_OPS)
    if rng.random() < 0.5:
        item["count"] = rng.choice([0, 1, 1, 2, 2, 3])
    return item


def performed(rng):
    """What a segment's users did or did not do."""
    item = {"event": wanted_event(rng), **number_of_events(rng)}
    if rng.random() < 0.25:
        item["where"] = some(rng, property_filter, 2)
    if rng.random() < 0.25:
        item["during"] = date_range(rng, is_short=rng.random() < 0.5)
    if rng.random() < 0.25:
        item["did_not"] = rng.random() < 0.9
    return item


def session_filter(rng):
    """One of the four filters of a session object."""
    kind = rng.randrange(4)
    if kind == 0:
        return {"session_duration": duration(rng)}
    if kind == 1:
        item = {"contains_event": rng.choice(["any"] + EVENT_TYPES[:6]), **number_of_events(rng)}
        if rng.random() < 0.3:
            item["where"] = some(rng, property_filter, 2)
        return item
    name = property_name(rng)
    side = rng.choice(["first_property", "last_property"])
    return {side: name, **condition(rng, name)}


def duration(rng):
    """A bound near the lengths that occur."""
    unit = rng.choice(["seconds", "seconds", "minutes", "minutes", "hours", "days"])
    bounds = {
        "seconds": [0, 0, 0.5, 1, 10, 60],
        "minutes": [0.5, 1, 5, 30, 60],
        "hours": [0.1, 1, 10],
        "days": [0, 0.5, 1],
    }
    item = {"value": rng.choice(bounds[unit]), "unit": unit}
    op = rng.choice(["<", "<=", ">", ">=", "=", "!=", None])
    if op:
        item["op"] = op
    return item


# ---------------------------------------------------------------------------------------------
# The arguments
# ---------------------------------------------------------------------------------------------


def date_range(rng, is_short=False):
    """Two days, the last so many units, or since a day."""
    kind = rng.random()
    if is_short or kind < 0.45:
        first, last = rng.choice(SHORT_RANGES if is_short else LONG_RANGES + SHORT_RANGES)
        return {"from": first, "to": last}
    if kind < 0.6:
        return {"since": rng.choice(["2024-02-28", "2024-03-10", "2024-02-15", "2024-03-09"])}
    unit = rng.choice(list(UNITS))
    result = {"last": rng.choice(UNITS[unit]), "unit": unit}
    if rng.random() < 0.5:
        result["include_current"] = rng.random() < 0.3
    return result


def segment(rng):
    """A segment without a name."""
    result = {}
    if rng.random() < 0.4:
        result["users"] = rng.choice(["any", "active", "new", "new"])
    if rng.random() < 0.6:
        result["filters"] = some(rng, property_filter, 2)
    if rng.random() < 0.35:
        result["performed"] = some(rng, performed, 3)
    return result


def segments(rng, number):
    """Different segments, some with a name, some saved ones."""
    names = rng.sample(SEGMENT_NAMES, number)
    saved = rng.sample(SAVED_NAMES, number)
    result = []
    for name, saved_name in zip(names, saved):
        if rng.random() < 0.2:
            result.append(saved_name)
        elif rng.random() < 0.7:
            result.append({"name": name, **segment(rng)})
        else:
            result.append(segment(rng))
    return result


def session_object(rng, counts_events, likely):
    """A session object; `likely` is how likely each of its features is."""
    result = {}
    if counts_events:
        result = {"count": "events", "event": wanted_event(rng)}
    elif rng.random() < 0.2:
        result = {"count": "sessions"}
    if rng.random() < likely:
        result["filters"] = some(rng, session_filter, 2)
    if rng.random() < likely:
        value = rng.choice(["first", "last", "each", "each"])
        result["group_by"] = {"property": property_name(rng), "value": value}
    return result


def charts(rng):
    """The arguments of a chart; a third of them have few features, some have many."""
    likely = rng.choice([0.12, 0.35, 0.5])
    measured_as = rng.choice(SESSION_MEASURES + EVENT_MEASURES)
    labels = rng.sample("ABCDEFGHIJ", rng.choice([1, 1, 2, 3]) if rng.random() < likely else 1)
    if len(labels) == 1 and rng.random() < 0.8:
        labels = ["A"]
    counts_events = measured_as in EVENT_MEASURES
    result = {
        "sessions": {label: session_object(rng, counts_events, likely) for label in labels},
        "measured_as": measured_as,
    }
    if rng.random() < likely:
        result["segments"] = segments(rng, rng.choice([1, 1, 2, 3]))
    if len(result.get("segments", [])) < 2 and rng.random() < likely / 2:
        result["group_segment_by"] = rng.sample(list(VALUES), rng.choice([1, 1, 2]))
    if measured_as == "length_distribution" and rng.random() < 0.6:
        result["buckets"] = rng.choice(LENGTH_BUCKETS)
    if measured_as == "event_distribution" and rng.random() < 0.6:
        result["buckets"] = rng.choice(EVENT_BUCKETS)
    result.update(times(rng, likely))
    has_groups = "group_segment_by" in result or "group_by" in str(result["sessions"])
    if rng.random() < (0.4 if has_groups else 0.03):
        result["top"] = rng.randint(1, 4)
    return result


def times(rng, likely):
    """Interval, date range and comparison; hours rarely over a long range."""
    result = {}
    if rng.random() < 0.8:
        result["interval"] = rng.choice(INTERVALS)
    is_short = result.get("interval") == "hour" and rng.random() < 0.9
    if is_short or rng.random() < max(likely, 0.3):
        result["date_range"] = date_range(rng, is_short)
    if rng.random() < likely:
        previous, unit = rng.choice(SHIFTS)
        result["compare_to"] = {"previous": previous, "unit": unit}
    return result


def variables(rng):
    """The vars of a project that its charts read."""
    saved = {name: segment(rng) for name in SAVED_NAMES}
    if rng.random() < 0.3:
        saved["Readers"]["name"] = "Readers of pages"
    result = {"as_of": rng.choice(NOWS), "saved_segments": saved}
    if rng.random() < 0.3:
        result["date_range"] = date_range(rng)
    return result


# ---------------------------------------------------------------------------------------------
# Simpler charts
# ---------------------------------------------------------------------------------------------


def smaller(arguments):
    """Charts that are one step simpler: without one of the things that a chart can do without."""
    for key, value in arguments.items():
        if key in NEEDLESS:
            yield without(arguments, key)
        for simpler in smaller_values(key, value):
            yield {**arguments, key: simpler}


def smaller_values(key, value):
    """Simpler values of one key."""
    if key == "sessions" and len(value) > 1:
        for label in value:
            yield without(value, label)
    if key in LISTS_TO_SHORTEN and len(value) > 1:
        for place in range(len(value)):
            yield value[:place] + value[place + 1 :]
    if key == "event" and value != "any":
        yield value["type"] if isinstance(value, dict) else "any"
    if isinstance(value, dict):
        yield from smaller(value)
    if isinstance(value, list):
        for place, item in enumerate(value):
            if isinstance(item, dict):
                for simpler in smaller(item):
                    yield value[:place] + [simpler] + value[place + 1 :]


def without(given, key):
    """A dict without one key."""
    return {other: value for other, value in given.items() if other != key}
