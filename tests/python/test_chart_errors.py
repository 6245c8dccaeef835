"""Wrong arguments of a chart: each stops compilation with one message that says what and where."""

import pytest
from project import dbt

PREFIX = "user_sessions: "
LABELS = "ABCDEFGHIJK"
UNITS = "hour, day, week, month, quarter, year"
LENGTHS = "seconds, minutes, hours, days"
COMPARISONS = "<, <=, >, >=, =, !="
SEGMENT_KEYS = "name, users, filters, performed"
PERFORMED_KEYS = "event, where, op, count, during, did_not"
MEASURES = (
    "total_sessions, time_spent, time_spent_per_user, avg_length, avg_per_user,"
    " length_distribution, formula, avg_events_per_session, total_events, event_distribution"
)
OPERATORS = (
    "is, is not, contains, does not contain, starts with, does not start with, <, <=, >, >=,"
    " set is, set is not, set contains, set does not contain, glob match, glob does not match"
)
PROPERTIES = (
    "event.<key>, user.<key>, or one of device_id, platform, os_name, version_name,"
    " device_family, device_type, country, region, city, language, carrier"
)
SESSION_FILTERS = "a dict with session_duration, contains_event, first_property or last_property"
EVENT = "an event type, 'any', or a dict of type and where"
WHOLE = "a whole number of at least"
HAS_VALUE = {"property": "country", "values": ["US"]}


def with_object(measured_as="total_sessions", **session_object):
    """The arguments of a chart of one session object."""
    return {"sessions": {"A": session_object}, "measured_as": measured_as}


def with_filter(session_filter):
    """The arguments of a chart of one session object with one filter."""
    return {"sessions": {"A": {"filters": [session_filter]}}}


def with_duration(**duration):
    """The arguments of a chart of sessions of some length."""
    return with_filter({"session_duration": duration})


def with_segment(**segment):
    """The arguments of a chart of one segment."""
    return {"segments": [segment]}


def with_property_filter(property="event.page", **property_filter):
    """The arguments of a chart of one segment with one property filter."""
    return with_segment(filters=[{"property": property, **property_filter}])


def with_performed(event="Search", **item):
    """The arguments of a chart of users who performed an event."""
    return with_segment(performed=[{"event": event, **item}])


def with_buckets(measured_as="length_distribution", **buckets):
    """The arguments of a distribution with its own buckets."""
    count = "events" if measured_as == "event_distribution" else "sessions"
    event = {"event": "any"} if count == "events" else {}
    return {**with_object(measured_as, count=count, **event), "buckets": buckets}


ERRORS = [
    (
        with_filter({"first_property": "page", "values": ["x"]}),
        f"sessions.A.filters[0].first_property: unknown property 'page'. Expected: {PROPERTIES}.",
    ),
    (
        with_filter({"last_property": "country", "op": "iss", "values": ["x"]}),
        f"sessions.A.filters[0].op: unknown operator 'iss'. Expected: {OPERATORS}.",
    ),
    (
        with_filter({"contains_event": "x", "where": ["a"]}),
        "sessions.A.filters[0].where[0]: 'a' is not a dict."
        " Expected: a dict of property, op, values.",
    ),
    (
        with_performed(where=["a"]),
        "segments[0].performed[0].where[0]: 'a' is not a dict."
        " Expected: a dict of property, op, values.",
    ),
    (
        with_property_filter(op=["is"], values=["x"]),
        f"segments[0].filters[0].op: unknown operator '['is']'. Expected: {OPERATORS}.",
    ),
    (
        {"date_range": {"since": "9999-12-31"}},
        "date_range.since: '9999-12-31'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"last": 1000000, "unit": "year"}},
        "date_range.last: '1000000'."
        " Expected: a whole number of at least 1 and at most 100000.",
    ),
    (
        {"date_range": ""},
        "date_range: '' is not a dict. Expected: a dict of from, to, since, last.",
    ),
    ({"compare_to": ""}, "compare_to: '' is not a dict. Expected: a dict of previous, unit."),
    (
        {"sessions": {"A": []}},
        "sessions.A: '[]' is not a dict. Expected: a dict of count, event, filters, group_by.",
    ),
    (
        with_object(group_by=""),
        "sessions.A.group_by: '' is not a dict. Expected: a dict of property, value.",
    ),
    (with_segment(name=None), "segments[0].name: 'None'. Expected: a text."),
    (with_segment(name=["a"]), "segments[0].name: '['a']'. Expected: a text."),
    (
        {"segments": ["paid"]},
        "segments[0]: unknown saved segment 'paid'."
        " Expected: a dict, or a name in the var saved_segments, which is empty.",
    ),
    # sessions
    ({"sessions": {}}, "sessions: '{}'. Expected: a dict of labels A to J, such as {'A': {}}."),
    (
        {"sessions": ["A"]},
        "sessions: '['A']'. Expected: a dict of labels A to J, such as {'A': {}}.",
    ),
    (
        {"sessions": None},
        "sessions: 'None'. Expected: a dict of labels A to J, such as {'A': {}}.",
    ),
    ({"sessions": {"K": {}}}, "sessions: unknown label 'K'. Expected: A to J."),
    ({"sessions": {"A": {}, "b": {}}}, "sessions: unknown label 'b'. Expected: A to J."),
    (
        {"sessions": {label: {} for label in LABELS}},
        "sessions: 11 objects. Expected: at most 10.",
    ),
    (
        {"sessions": {"A": "events"}},
        "sessions.A: 'events' is not a dict. Expected: a dict of count, event, filters, group_by.",
    ),
    (
        {"sessions": {"A": {}, "B": {"filter": []}}},
        "sessions.B: unknown key 'filter'. Expected: count, event, filters, group_by.",
    ),
    (
        with_object(count="users"),
        "sessions.A.count: unknown value 'users'. Expected: sessions, events.",
    ),
    (
        with_object(event="Search"),
        "sessions.A: an event with count 'sessions'. Expected: count 'events'.",
    ),
    # measured_as, and what it counts
    (
        {"measured_as": "sessions"},
        f"measured_as: unknown value 'sessions'. Expected: {MEASURES}.",
    ),
    ({"measured_as": None}, f"measured_as: unknown value 'None'. Expected: {MEASURES}."),
    (
        with_object("total_events"),
        "sessions.A.count: 'sessions' with measured_as 'total_events'. Expected: 'events'.",
    ),
    (
        with_object("avg_events_per_session", count="sessions"),
        "sessions.A.count: 'sessions' with measured_as 'avg_events_per_session'."
        " Expected: 'events'.",
    ),
    (
        with_object("event_distribution"),
        "sessions.A.count: 'sessions' with measured_as 'event_distribution'. Expected: 'events'.",
    ),
    (
        with_object("total_sessions", count="events", event="any"),
        "sessions.A.count: 'events' with measured_as 'total_sessions'. Expected: 'sessions'.",
    ),
    (
        with_object("length_distribution", count="events", event="any"),
        "sessions.A.count: 'events' with measured_as 'length_distribution'."
        " Expected: 'sessions'.",
    ),
    # events
    (
        with_object("total_events", count="events"),
        f"sessions.A.event: 'None'. Expected: {EVENT}.",
    ),
    (
        with_object("total_events", count="events", event=""),
        f"sessions.A.event: ''. Expected: {EVENT}.",
    ),
    (
        with_object("total_events", count="events", event=404),
        f"sessions.A.event: '404'. Expected: {EVENT}.",
    ),
    (
        with_object("total_events", count="events", event={"where": [HAS_VALUE]}),
        f"sessions.A.event: 'None'. Expected: {EVENT}.",
    ),
    (
        with_object("total_events", count="events", event={"type": "Search", "filters": []}),
        "sessions.A.event: unknown key 'filters'. Expected: type, where.",
    ),
    (
        with_object("total_events", count="events", event={"type": "Search", "where": HAS_VALUE}),
        "sessions.A.event.where: '{'property': 'country', 'values': ['US']}' is not a list."
        " Expected: a list.",
    ),
    (
        with_object("total_events", count="events", event={"type": "Search", "where": ["US"]}),
        "sessions.A.event.where[0]: 'US' is not a dict. Expected: a dict of property, op, values.",
    ),
    # filters of sessions
    (
        with_object(filters={"session_duration": {"value": 1}}),
        "sessions.A.filters: '{'session_duration': {'value': 1}}' is not a list."
        " Expected: a list.",
    ),
    (with_filter({}), f"sessions.A.filters[0]: '{{}}'. Expected: {SESSION_FILTERS}."),
    (with_filter("bounced"), f"sessions.A.filters[0]: 'bounced'. Expected: {SESSION_FILTERS}."),
    (
        with_filter({"duration": 5}),
        f"sessions.A.filters[0]: '{{'duration': 5}}'. Expected: {SESSION_FILTERS}.",
    ),
    (
        {"sessions": {"A": {}, "C": {"filters": [{"contains_event": "any"}, HAS_VALUE]}}},
        "sessions.C.filters[1]: '{'property': 'country', 'values': ['US']}'."
        f" Expected: {SESSION_FILTERS}.",
    ),
    (
        with_filter({"session_duration": 60}),
        "sessions.A.filters[0].session_duration: '60' is not a dict."
        " Expected: a dict of op, value, unit.",
    ),
    (
        with_duration(min=1),
        "sessions.A.filters[0].session_duration: unknown key 'min'. Expected: op, value, unit.",
    ),
    (
        with_duration(op="<"),
        "sessions.A.filters[0].session_duration.value: 'None'. Expected: a number of at least 0.",
    ),
    (
        with_duration(value=-1),
        "sessions.A.filters[0].session_duration.value: '-1'. Expected: a number of at least 0.",
    ),
    (
        with_duration(value="60"),
        "sessions.A.filters[0].session_duration.value: '60'. Expected: a number of at least 0.",
    ),
    (
        with_duration(value=True),
        "sessions.A.filters[0].session_duration.value: 'True'. Expected: a number of at least 0.",
    ),
    (
        with_duration(value=1, unit="minute"),
        "sessions.A.filters[0].session_duration.unit: unknown value 'minute'."
        f" Expected: {LENGTHS}.",
    ),
    (
        with_duration(value=1, op="=>"),
        "sessions.A.filters[0].session_duration.op: unknown value '=>'."
        f" Expected: {COMPARISONS}.",
    ),
    (
        with_filter({"session_duration": {"value": 1}, "contains_event": "any"}),
        "sessions.A.filters[0]: unknown key 'contains_event'. Expected: session_duration.",
    ),
    (
        with_filter({"contains_event": "Search", "values": ["x"]}),
        "sessions.A.filters[0]: unknown key 'values'. Expected: contains_event, where, op, count.",
    ),
    (
        with_filter({"contains_event": ""}),
        f"sessions.A.filters[0].contains_event: ''. Expected: {EVENT}.",
    ),
    (
        with_filter({"contains_event": "Search", "op": "is"}),
        f"sessions.A.filters[0].op: unknown value 'is'. Expected: {COMPARISONS}.",
    ),
    (
        with_filter({"contains_event": "Search", "count": -1}),
        f"sessions.A.filters[0].count: '-1'. Expected: {WHOLE} 0.",
    ),
    (
        with_filter({"contains_event": "Search", "count": 1.5}),
        f"sessions.A.filters[0].count: '1.5'. Expected: {WHOLE} 0.",
    ),
    (
        with_filter({"first_property": "country", "value": "US"}),
        "sessions.A.filters[0]: unknown key 'value'. Expected: first_property, op, values.",
    ),
    (
        with_filter({"last_property": "country", "values": ["US"], "count": 1}),
        "sessions.A.filters[0]: unknown key 'count'. Expected: last_property, op, values.",
    ),
    # group_by
    (
        with_object(group_by="country"),
        "sessions.A.group_by: 'country' is not a dict. Expected: a dict of property, value.",
    ),
    (
        with_object(group_by=[{"property": "country"}, {"property": "city"}]),
        "sessions.A.group_by: '[{'property': 'country'}, {'property': 'city'}]' is not a dict."
        " Expected: a dict of property, value.",
    ),
    (
        with_object(group_by={"property": "country", "by": "first"}),
        "sessions.A.group_by: unknown key 'by'. Expected: property, value.",
    ),
    (
        with_object(group_by={"property": "country", "value": "any"}),
        "sessions.A.group_by.value: unknown value 'any'. Expected: first, last, each.",
    ),
    (
        with_object(group_by={"property": "page", "value": "first"}),
        f"sessions.A.group_by.property: unknown property 'page'. Expected: {PROPERTIES}.",
    ),
    (
        with_object(group_by={"value": "first"}),
        f"sessions.A.group_by.property: unknown property 'None'. Expected: {PROPERTIES}.",
    ),
    # segments
    ({"segments": {}}, "segments: '{}' is not a list. Expected: a list."),
    ({"segments": "US"}, "segments: 'US' is not a list. Expected: a list."),
    (
        {"segments": [{"name": label} for label in LABELS]},
        "segments: 11 items. Expected: at most 10.",
    ),
    (
        {"segments": [{}, None]},
        f"segments[1]: 'None' is not a dict. Expected: a dict of {SEGMENT_KEYS}.",
    ),
    (
        {"segments": [{"name": "US"}, {"name": "DE"}, {"name": "US"}]},
        "segments[2].name: 'US' again. Expected: a name of its own.",
    ),
    (
        {"segments": [{"name": "Segment 2"}, {"users": "new"}]},
        "segments[1].name: 'Segment 2' again. Expected: a name of its own.",
    ),
    (
        with_segment(filter=[]),
        f"segments[0]: unknown key 'filter'. Expected: {SEGMENT_KEYS}.",
    ),
    (
        with_segment(users="old"),
        "segments[0].users: unknown value 'old'. Expected: any, active, new.",
    ),
    (
        with_segment(filters=HAS_VALUE),
        "segments[0].filters: '{'property': 'country', 'values': ['US']}' is not a list."
        " Expected: a list.",
    ),
    (
        with_segment(filters=["US"]),
        "segments[0].filters[0]: 'US' is not a dict. Expected: a dict of property, op, values.",
    ),
    # property filters
    (
        with_property_filter(value="US"),
        "segments[0].filters[0]: unknown key 'value'. Expected: property, op, values.",
    ),
    (
        with_property_filter("page", values=["x"]),
        f"segments[0].filters[0].property: unknown property 'page'. Expected: {PROPERTIES}.",
    ),
    (
        with_property_filter("session.page", values=["x"]),
        "segments[0].filters[0].property: unknown property 'session.page'."
        f" Expected: {PROPERTIES}.",
    ),
    (
        with_property_filter("Event.page", values=["x"]),
        f"segments[0].filters[0].property: unknown property 'Event.page'. Expected: {PROPERTIES}.",
    ),
    (
        with_property_filter("user.", values=["x"]),
        f"segments[0].filters[0].property: unknown property 'user.'. Expected: {PROPERTIES}.",
    ),
    (
        with_segment(filters=[HAS_VALUE, {"values": ["x"]}]),
        f"segments[0].filters[1].property: unknown property 'None'. Expected: {PROPERTIES}.",
    ),
    (
        with_property_filter(op="equals", values=["x"]),
        f"segments[0].filters[0].op: unknown operator 'equals'. Expected: {OPERATORS}.",
    ),
    (
        with_property_filter(op="Is", values=["x"]),
        f"segments[0].filters[0].op: unknown operator 'Is'. Expected: {OPERATORS}.",
    ),
    (
        with_property_filter(op="=", values=["x"]),
        f"segments[0].filters[0].op: unknown operator '='. Expected: {OPERATORS}.",
    ),
    (
        with_property_filter(),
        "segments[0].filters[0].values: no values. Expected: a list of at least one value.",
    ),
    (
        with_property_filter(values=[]),
        "segments[0].filters[0].values: no values. Expected: a list of at least one value.",
    ),
    (
        with_property_filter(values="US"),
        "segments[0].filters[0].values: 'US' is not a list. Expected: a list.",
    ),
    (
        with_property_filter(values=5),
        "segments[0].filters[0].values: '5' is not a list. Expected: a list.",
    ),
    (
        with_property_filter(values=[["x"]]),
        "segments[0].filters[0].values: '['x']'. Expected: texts or numbers.",
    ),
    (
        with_property_filter(op="set is", values=[{"x": 1}]),
        "segments[0].filters[0].values: '{'x': 1}'. Expected: texts or numbers.",
    ),
    (
        with_property_filter(op=">", values=[1, "many"]),
        "segments[0].filters[0].values: 'many' is no number. Expected: numbers with >.",
    ),
    (
        with_property_filter(op="<=", values=[None]),
        "segments[0].filters[0].values: '(none)' is no number. Expected: numbers with <=.",
    ),
    (
        with_property_filter(op="<", values=["1,5"]),
        "segments[0].filters[0].values: '1,5' is no number. Expected: numbers with <.",
    ),
    (
        with_property_filter(op=">=", values=[True]),
        "segments[0].filters[0].values: 'true' is no number. Expected: numbers with >=.",
    ),
    (
        with_property_filter(op="glob match", values=["/*", "/[z-a]"]),
        "segments[0].filters[0].values: '/[z-a]': the range 'z-a' goes backwards."
        " Expected: ranges such as [a-z].",
    ),
    (
        with_property_filter(op="glob does not match", values=["[!0-9b-a]?"]),
        "segments[0].filters[0].values: '[!0-9b-a]?': the range 'b-a' goes backwards."
        " Expected: ranges such as [a-z].",
    ),
    # what users performed
    (
        with_segment(performed={"event": "any"}),
        "segments[0].performed: '{'event': 'any'}' is not a list. Expected: a list.",
    ),
    (
        with_segment(performed=["Search"]),
        "segments[0].performed[0]: 'Search' is not a dict."
        f" Expected: a dict of {PERFORMED_KEYS}.",
    ),
    (
        with_performed(times=3),
        f"segments[0].performed[0]: unknown key 'times'. Expected: {PERFORMED_KEYS}.",
    ),
    (
        with_segment(performed=[{"count": 2}]),
        f"segments[0].performed[0].event: 'None'. Expected: {EVENT}.",
    ),
    (
        with_performed(op="~"),
        f"segments[0].performed[0].op: unknown value '~'. Expected: {COMPARISONS}.",
    ),
    (
        with_performed(count=-2),
        f"segments[0].performed[0].count: '-2'. Expected: {WHOLE} 0.",
    ),
    (
        with_performed(count="2"),
        f"segments[0].performed[0].count: '2'. Expected: {WHOLE} 0.",
    ),
    (
        with_performed(did_not="yes"),
        "segments[0].performed[0].did_not: 'yes'. Expected: true or false.",
    ),
    (
        with_performed(did_not=1),
        "segments[0].performed[0].did_not: '1'. Expected: true or false.",
    ),
    (
        with_performed(during={"last": 0}),
        f"segments[0].performed[0].during.last: '0'. Expected: {WHOLE} 1.",
    ),
    (
        with_performed(during={"from": "2024-03-02", "to": "2024-03-01"}),
        "segments[0].performed[0].during: from '2024-03-02' is after to '2024-03-01'."
        " Expected: the earlier date first.",
    ),
    # group_segment_by
    (
        {"group_segment_by": "country"},
        "group_segment_by: 'country' is not a list. Expected: a list.",
    ),
    (
        {"group_segment_by": ["country", "event"]},
        f"group_segment_by: unknown property 'event'. Expected: {PROPERTIES}.",
    ),
    (
        {"group_segment_by": ["country"], "segments": [{}, {}]},
        "group_segment_by: 2 segments. Expected: a single segment.",
    ),
    # interval
    ({"interval": "minute"}, f"interval: unknown value 'minute'. Expected: {UNITS}, all."),
    ({"interval": "Day"}, f"interval: unknown value 'Day'. Expected: {UNITS}, all."),
    ({"interval": 1}, f"interval: unknown value '1'. Expected: {UNITS}, all."),
    (
        {"interval": "days", "measured_as": "length_distribution"},
        f"interval: unknown value 'days'. Expected: {UNITS}, all.",
    ),
    # date_range
    (
        {"date_range": "yesterday"},
        "date_range: 'yesterday' is not a dict. Expected: a dict of from, to, since, last.",
    ),
    (
        {"date_range": {"start": "2024-03-01"}},
        "date_range: unknown key 'start'. Expected: from, to, since, last.",
    ),
    (
        {"date_range": {"last": 7, "to": "2024-03-01"}},
        "date_range: unknown key 'to'. Expected: last, unit, include_current.",
    ),
    (
        {"date_range": {"since": "2024-03-01", "to": "2024-03-01"}},
        "date_range: unknown key 'to'. Expected: since.",
    ),
    ({"date_range": {"last": 0}}, f"date_range.last: '0'. Expected: {WHOLE} 1."),
    ({"date_range": {"last": -1}}, f"date_range.last: '-1'. Expected: {WHOLE} 1."),
    ({"date_range": {"last": 1.5}}, f"date_range.last: '1.5'. Expected: {WHOLE} 1."),
    ({"date_range": {"last": True}}, f"date_range.last: 'True'. Expected: {WHOLE} 1."),
    ({"date_range": {"last": "7"}}, f"date_range.last: '7'. Expected: {WHOLE} 1."),
    (
        {"date_range": {"last": 7, "unit": "days"}},
        f"date_range.unit: unknown value 'days'. Expected: {UNITS}.",
    ),
    (
        {"date_range": {"last": 7, "unit": "all"}},
        f"date_range.unit: unknown value 'all'. Expected: {UNITS}.",
    ),
    (
        {"date_range": {"last": 7, "include_current": "no"}},
        "date_range.include_current: 'no'. Expected: true or false.",
    ),
    (
        {"date_range": {"from": "2024-03-02", "to": "2024-03-01"}},
        "date_range: from '2024-03-02' is after to '2024-03-01'."
        " Expected: the earlier date first.",
    ),
    (
        {"date_range": {"from": "2024-03-01"}},
        "date_range.to: 'None'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"to": "2024-03-01"}},
        "date_range.from: 'None'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"from": "2024-02-30", "to": "2024-03-01"}},
        "date_range.from: '2024-02-30'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"from": "2023-01-01", "to": "2023-02-29"}},
        "date_range.to: '2023-02-29'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"from": "2024-1-1", "to": "2024-03-01"}},
        "date_range.from: '2024-1-1'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "2024-13-01"}},
        "date_range.since: '2024-13-01'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "2024-00-10"}},
        "date_range.since: '2024-00-10'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "0000-01-01"}},
        "date_range.since: '0000-01-01'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "2024-03-00"}},
        "date_range.since: '2024-03-00'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "last week"}},
        "date_range.since: 'last week'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": 20240301}},
        "date_range.since: '20240301'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"date_range": {"since": "2024-03-01 00:00:00"}},
        "date_range.since: '2024-03-01 00:00:00'. Expected: a date as YYYY-MM-DD.",
    ),
    # compare_to
    (
        {"compare_to": "week"},
        "compare_to: 'week' is not a dict. Expected: a dict of previous, unit.",
    ),
    (
        {"compare_to": {"last": 1, "unit": "week"}},
        "compare_to: unknown key 'last'. Expected: previous, unit.",
    ),
    (
        {"compare_to": {"previous": 1}},
        f"compare_to.unit: unknown value 'None'. Expected: {UNITS}.",
    ),
    (
        {"compare_to": {"previous": 1, "unit": "weeks"}},
        f"compare_to.unit: unknown value 'weeks'. Expected: {UNITS}.",
    ),
    (
        {"compare_to": {"previous": -1, "unit": "week"}},
        f"compare_to.previous: '-1'. Expected: {WHOLE} 1.",
    ),
    (
        {"compare_to": {"previous": 0, "unit": "week"}},
        f"compare_to.previous: '0'. Expected: {WHOLE} 1.",
    ),
    (
        {"compare_to": {"previous": 0.5, "unit": "year"}},
        f"compare_to.previous: '0.5'. Expected: {WHOLE} 1.",
    ),
    # buckets
    (
        {"buckets": {"edges": [0, 10]}},
        "buckets: buckets with measured_as 'total_sessions'."
        " Expected: length_distribution, event_distribution or HIST.",
    ),
    (
        {"buckets": [0, 10], "measured_as": "length_distribution"},
        "buckets: '[0, 10]' is not a dict. Expected: a dict of min, max, size, edges, unit.",
    ),
    (
        with_buckets(min=0, max=10, step=1),
        "buckets: unknown key 'step'. Expected: min, max, size, edges, unit.",
    ),
    (
        with_buckets(edges=[0, 10], max=10),
        "buckets: unknown key 'max'. Expected: edges, unit.",
    ),
    (
        with_buckets(edges=[0, 10], unit="weeks"),
        f"buckets.unit: unknown value 'weeks'. Expected: {LENGTHS}.",
    ),
    (with_buckets(max=10), "buckets.size: 'None'. Expected: a number of at least 0."),
    (with_buckets(size=10), "buckets.max: 'None'. Expected: a number of at least 0."),
    (
        with_buckets(min=0, max=10, size=0),
        "buckets.size: '0'. Expected: above 0, for at most 100 buckets.",
    ),
    (
        with_buckets(min=0, max=10, size=0.09),
        "buckets.size: '0.09'. Expected: above 0, for at most 100 buckets.",
    ),
    (with_buckets(min=5, max=5, size=1), "buckets.max: '5'. Expected: more than min, 5."),
    (with_buckets(min=30, max=1, size=5), "buckets.max: '1'. Expected: more than min, 30."),
    (
        with_buckets(min=-1, max=5, size=1),
        "buckets.min: '-1'. Expected: a number of at least 0.",
    ),
    (
        with_buckets(min=0, max="5", size=1),
        "buckets.max: '5'. Expected: a number of at least 0.",
    ),
    (with_buckets(edges=10), "buckets.edges: '10' is not a list. Expected: a list."),
    (with_buckets(edges=[]), "buckets.edges: 0 edges. Expected: at least 2."),
    (
        with_buckets(edges=[0, 10, 10]),
        "buckets.edges: 10 after 10. Expected: numbers that rise.",
    ),
    (with_buckets(edges=[0, 60, 10]), "buckets.edges: 10 after 60. Expected: numbers that rise."),
    (
        with_buckets(edges=[0, "10"]),
        "buckets.edges: '10'. Expected: a number of at least 0.",
    ),
    (with_buckets(edges=[-1, 10]), "buckets.edges: '-1'. Expected: a number of at least 0."),
    (
        with_buckets("event_distribution", min=1, max=10, size=1),
        "buckets: unknown key 'min'. Expected: edges.",
    ),
    (
        with_buckets("event_distribution", edges=[]),
        "buckets.edges: 0 edges. Expected: at least 1.",
    ),
    (
        with_buckets("event_distribution", edges=[0, 1]),
        f"buckets.edges: '0'. Expected: {WHOLE} 1.",
    ),
    (
        with_buckets("event_distribution", edges=[1, 2.5]),
        f"buckets.edges: '2.5'. Expected: {WHOLE} 1.",
    ),
    (
        with_buckets("event_distribution", edges=[1, 3, 2]),
        "buckets.edges: 2 after 3. Expected: numbers that rise.",
    ),
    # top
    ({"top": 0}, f"top: '0'. Expected: {WHOLE} 1."),
    ({"top": -3}, f"top: '-3'. Expected: {WHOLE} 1."),
    ({"top": 2.5}, f"top: '2.5'. Expected: {WHOLE} 1."),
    ({"top": True}, f"top: 'True'. Expected: {WHOLE} 1."),
    ({"top": "12"}, f"top: '12'. Expected: {WHOLE} 1."),
]

SETTING_ERRORS = [
    (
        {"saved_segments": {"Paid": {}, "Free": {}}},
        {"segments": ["paid"]},
        "segments[0]: unknown saved segment 'paid'."
        " Expected: a dict, or a name in the var saved_segments: Paid, Free.",
    ),
    (
        {"saved_segments": {"Paid": {"filter": []}}},
        {"segments": [{}, "Paid"]},
        f"segments[1]: unknown key 'filter'. Expected: {SEGMENT_KEYS}.",
    ),
    (
        {"date_range": {"last": 0, "unit": "day"}},
        {},
        f"date_range.last: '0'. Expected: {WHOLE} 1.",
    ),
    (
        {"as_of": "yesterday"},
        {},
        "as_of: 'yesterday'. Expected: YYYY-MM-DD HH:MM:SS, in UTC.",
    ),
    (
        {"as_of": "2024-02-30 12:00:00"},
        {},
        "as_of: '2024-02-30'. Expected: a date as YYYY-MM-DD.",
    ),
    (
        {"as_of": "2024-03-01 25:00:00"},
        {},
        "as_of: '2024-03-01 25:00:00'. Expected: YYYY-MM-DD HH:MM:SS, in UTC.",
    ),
]

RIGHT = [
    {"sessions": {label: {} for label in LABELS[:10]}},
    {"sessions": {"J": None}},
    {"segments": [{"name": label} for label in LABELS[:10]]},
    {"segments": []},
    {"group_segment_by": ["country", "event.page"], "segments": [{}]},
    {"date_range": {"last": 1}, "top": 1},
    {"date_range": {"from": "2024-02-29", "to": "2024-02-29"}},
    {"compare_to": {"previous": 1, "unit": "quarter"}},
    with_buckets(min=0.5, max=1, size=0.005, unit="days"),
    with_buckets(edges=[0, 0.5]),
    with_buckets("event_distribution", edges=[1]),
    with_duration(value=0),
    with_performed(op="=", count=0, did_not=False, during={"since": "2024-02-29"}),
    with_property_filter(op="<", values=["-1e2", ".5", 1.5]),
    with_property_filter(op="glob match", values=["[a-a]", "[a-", "z-a", "[]-a]"]),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("charts")


def call(arguments, macro="user_sessions"):
    """A chart's call, as in a model."""
    named = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
    return "{{ " + macro + "(" + named + ") }}"


def errors_of(capsys, folder, arguments, variables=None, macro="user_sessions"):
    """The project's own messages in what dbt says of a wrong chart."""
    capsys.readouterr()
    inline = call(arguments, macro)
    build = dbt(folder, "compile", "--inline", inline, variables=variables)
    assert not build.success
    return [line.strip() for line in capsys.readouterr().out.splitlines() if PREFIX in line]


@pytest.mark.parametrize("arguments, message", ERRORS)
def test_wrong_arguments_stop_compilation(arguments, message, folder, capsys):
    assert errors_of(capsys, folder, arguments) == [PREFIX + message]


@pytest.mark.parametrize("variables, arguments, message", SETTING_ERRORS)
def test_wrong_settings_stop_a_chart(variables, arguments, message, tmp_path, capsys):
    assert errors_of(capsys, tmp_path, arguments, variables) == [PREFIX + message]


MICROSCOPE_ERRORS = [
    ({}, "interval_start: 'None'. Expected: YYYY-MM-DD or YYYY-MM-DD HH:MM:SS."),
    (
        {"interval_start": "'; drop table x; --"},
        "interval_start: ''; drop table x; --'. Expected: YYYY-MM-DD or YYYY-MM-DD HH:MM:SS.",
    ),
    (
        {"interval_start": "2024-03-04", "series": "B"},
        "series: unknown value 'B'. Expected: A.",
    ),
    (
        {"interval_start": "2024-03-04", "segment": "O'Brien"},
        "segment: unknown value 'O'Brien'. Expected: All users.",
    ),
    (
        {"interval_start": "2024-03-04", "group_value": "Web"},
        "group_value: unknown value 'Web'. Expected: (all).",
    ),
    (
        {"interval_start": "2024-03-04", "segment_group": "Web"},
        "segment_group: unknown value 'Web'. Expected: (all).",
    ),
    (
        {"measured_as": "length_distribution", "bucket_index": 9},
        "bucket_index: '9'. Expected: a whole number from 0 to 8.",
    ),
    (
        {"measured_as": "length_distribution"},
        "bucket_index: 'None'. Expected: a whole number from 0 to 8.",
    ),
]


@pytest.mark.parametrize("arguments, message", MICROSCOPE_ERRORS)
def test_wrong_points_stop_the_microscope(arguments, message, folder, capsys):
    errors = errors_of(capsys, folder, arguments, macro="user_sessions_microscope")
    assert errors == [PREFIX + message]


def test_arguments_at_their_limits_are_right(folder):
    charts = "\n".join(call(arguments) for arguments in RIGHT)
    build = dbt(folder, "compile", "--inline", charts)
    assert build.success, build.message
