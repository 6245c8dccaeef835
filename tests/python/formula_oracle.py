"""Formulas of the chart, computed a second time in plain Python.

This file restates the definitions of formulas (README.md) in slow and simple loops, over the
sessions, groups and intervals of chart_oracle. It shares nothing with the project's SQL. It raises
ValueError on a formula that it cannot read; all other arguments are taken as correct.
"""

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import chart_oracle
import oracle

BLANKS = " \t\r\n"
TOKEN_PATTERN = re.compile(r"[0-9]+(\.[0-9]+)?|\.[0-9]+|[A-Za-z][A-Za-z0-9]*|[-+*/(),]")
LABEL_PATTERN = re.compile(r"([A-J])([1-9]|10)?")
UNITS = {"%:": "percent", "$:": "currency"}
FORMULA = "(formula)"
MOST_FORMULAS = 10
MOST_DIGITS = 15
MOST_PARENTHESES = 20
MOST_INTERVALS = 1000
LARGEST_EXPONENT = 709

SUMS = ["SESSIONTOTALS", "UNIQUES", "EVENTTOTALS", "PROPSUM"]
METRICS = SUMS + ["PROPAVG", "PROPMIN", "PROPMAX", "AVG", "ACTIVE"]
ARGUMENTS = {
    **{name: ["label"] for name in METRICS},
    "PERCENTILE": ["label", "percentile"],
    "CUMSUM": ["sum", "label"],
    "ROLLAVG": ["metric", "label", "intervals"],
    "ROLLWIN": ["metric", "label", "intervals"],
    "TRENDLINE": ["expression"],
    "EXP": ["expression"],
    "LN": ["expression"],
    "LOG": ["expression", "expression"],
    "LOG10": ["expression"],
    "POWER": ["expression", "expression"],
    "SQRT": ["expression"],
}


class Label(NamedTuple):
    """A label of the chart, with the number of a segment or without."""

    letter: str
    segment: int


@dataclass
class Formula:
    """A formula as it was read; HIST has no tree."""

    text: str
    unit: str
    tokens: list
    tree: tuple
    labels: list
    is_hist: bool


@dataclass
class Measured:
    """What a formula needs to know of a qualifying session, or of its part in a group."""

    user_id: str
    length: int
    occurrences: int


@dataclass
class Window:
    """The sessions and the active users of one interval, or of several taken as one."""

    sessions: list
    active_users: set


@dataclass
class Source:
    """All that a label has in one segment and period, by group and by the interval's number."""

    is_grouped: bool
    is_each: bool
    sessions: dict
    active_users: dict

    def window(self, group, first, last):
        """A label without a group gives every group of a segment group its ungrouped value."""
        segment_group, group_value = group
        key = (segment_group, group_value if self.is_grouped else chart_oracle.ALL)
        users_key = (segment_group, group_value if self.is_each else chart_oracle.ALL)
        window = Window([], set())
        for number, sessions in self.sessions.get(key, {}).items():
            if first <= number <= last:
                window.sessions += sessions
        for number, users in self.active_users.get(users_key, {}).items():
            if first <= number <= last:
                window.active_users |= users
        return window

    def users(self, group):
        """The users with a qualifying session of a group in the whole range."""
        return {session.user_id for session in self.window(group, 0, math.inf).sessions}


@dataclass
class Place:
    """Where a formula is evaluated: a group, over all the intervals of a period."""

    sources: dict  # Label -> Source
    group: tuple
    intervals: int

    def windows(self, label, number=1):
        """For each interval the window that ends with it and has so many intervals."""
        source = self.sources[label]
        return [
            source.window(self.group, last - number + 1, last) for last in range(self.intervals)
        ]


# ---------------------------------------------------------------------------------------------
# Reading
# ---------------------------------------------------------------------------------------------


def read_formulas(text, labels, segments):
    """The formulas of a text; `labels` are the chart's letters, `segments` their number."""
    if not isinstance(text, str):
        raise ValueError("the formula is no text")
    parts = text.split(";")
    if len(parts) > MOST_FORMULAS:
        raise ValueError(f"{len(parts)} formulas")
    formulas = [read_formula(part.strip(BLANKS), labels, segments) for part in parts]
    for place, formula in enumerate(formulas):
        for earlier in formulas[:place]:
            if earlier.tokens == formula.tokens:
                raise ValueError(f"{formula.text} again")
    if len({formula.is_hist for formula in formulas}) > 1:
        raise ValueError("HIST beside other formulas")
    return formulas


def read_formula(text, labels, segments):
    """One formula, trimmed."""
    unit = UNITS.get(text[:2], "number")
    tokens = tokens_of(text[2:] if text[:2] in UNITS else text)
    reader = Reader(tokens, labels, segments)
    is_hist = unit == "number" and tokens[:2] == ["HIST", "("]
    tree = None
    if is_hist:
        reader.take("HIST")
        reader.take("(")
        reader.label()
        reader.take(")")
    else:
        tree = reader.sum()
    if reader.token is not None:
        raise ValueError(f"{reader.token} behind the end of {text}")
    found = reader.found
    if not found or len({label.segment is None for label in found}) > 1:
        raise ValueError(f"no labels, or two kinds of labels in {text}")
    return Formula(text, unit, [text[:2] * (unit != "number")] + tokens, tree, found, is_hist)


def tokens_of(text):
    """Numbers, names and signs, in capital letters."""
    tokens = []
    rest = text.lstrip(BLANKS)
    while rest:
        match = TOKEN_PATTERN.match(rest)
        if match is None:
            raise ValueError(f"no token begins with {rest}")
        tokens.append(match.group().upper())
        rest = rest[match.end() :].lstrip(BLANKS)
    return tokens


class Reader:
    """Reads tokens from left to right into a tree: (kind, what, ...) inside one another."""

    def __init__(self, tokens, labels, segments):
        self.rest = list(tokens)
        self.labels = labels
        self.segments = segments
        self.depth = 0
        self.found = []  # the labels that were read

    @property
    def token(self):
        """The next token, null at the end."""
        return self.rest[0] if self.rest else None

    def take(self, wanted=None):
        """The next token, which then is read; it must be the wanted one."""
        if not self.rest or wanted not in (None, self.token):
            raise ValueError(f"{self.token} where {wanted or 'more'} must stand")
        return self.rest.pop(0)

    def sum(self):
        """Products with + and - between them, from left to right."""
        tree = self.product()
        while self.token in ("+", "-"):
            tree = (self.take(), tree, self.product())
        return tree

    def product(self):
        """Signed operands with * and / between them, from left to right."""
        tree = self.signed()
        while self.token in ("*", "/"):
            tree = (self.take(), tree, self.signed())
        return tree

    def signed(self):
        """Any number of unary minuses before an operand."""
        if self.token == "-":
            self.take()
            return ("negative", self.signed())
        return self.operand()

    def operand(self):
        """A number, an expression in parentheses, or a call."""
        token = self.take()
        if token == "(":
            tree = self.inside(self.sum)
            self.take(")")
            return tree
        if token[0] in ".0123456789":
            return ("number", float(number_of(token)))
        if token not in ARGUMENTS:
            raise ValueError(f"{token} is no function")
        self.take("(")
        arguments = []
        for kind in ARGUMENTS[token]:
            if arguments:
                self.take(",")
            arguments.append(self.inside(self.sum) if kind == "expression" else self.given(kind))
        self.take(")")
        return ("call", token, arguments)

    def inside(self, read):
        """What stands inside parentheses, which may not be too deep."""
        self.depth += 1
        if self.depth > MOST_PARENTHESES:
            raise ValueError("too many parentheses in one another")
        tree = read()
        self.depth -= 1
        return tree

    def given(self, kind):
        """An argument that is no expression."""
        if kind == "label":
            return self.inside(self.label)
        if kind in ("sum", "metric"):
            if self.token not in (SUMS if kind == "sum" else METRICS):
                raise ValueError(f"{self.token} is no metric")
            return self.take()
        number = number_of(self.take())
        if kind == "percentile" and number <= 1:
            return number
        if kind == "intervals" and 1 <= number <= MOST_INTERVALS and number == int(number):
            return int(number)
        raise ValueError(f"{number} is out of bounds")

    def label(self):
        """A label of the chart, with a segment number or without."""
        token = self.take()
        match = LABEL_PATTERN.fullmatch(token)
        if match is None or match[1] not in self.labels:
            raise ValueError(f"{token} is no label")
        label = Label(match[1], int(match[2]) if match[2] else None)
        if label.segment is not None and label.segment > self.segments:
            raise ValueError(f"there is no segment {label.segment}")
        if label not in self.found:
            self.found.append(label)
        return label


def number_of(token):
    """The number that a token is, exactly."""
    if token[0] not in ".0123456789" or len(token.replace(".", "")) > MOST_DIGITS:
        raise ValueError(f"{token} is no number")
    return Fraction(token)


# ---------------------------------------------------------------------------------------------
# Values
# ---------------------------------------------------------------------------------------------


def evaluate(tree, place):
    """The values of an expression, one for each interval."""
    kind = tree[0]
    if kind == "number":
        return [tree[1]] * place.intervals
    if kind == "negative":
        return [None if x is None else -x for x in evaluate(tree[1], place)]
    if kind == "call":
        return call(tree[1], tree[2], place)
    pairs = zip(evaluate(tree[1], place), evaluate(tree[2], place))
    return [None if None in pair else calculate(kind, *pair) for pair in pairs]


def calculate(sign, left, right):
    """Arithmetic in doubles; division by zero gives null."""
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    return oracle.ratio(left, right)


def call(name, arguments, place):
    """The values of a function, one for each interval."""
    if name in METRICS:
        return metric_values(name, arguments[0], 1, place)
    if name == "PERCENTILE":
        label, part = arguments
        return [percentile(window.sessions, part) for window in place.windows(label)]
    if name == "CUMSUM":
        metric, label = arguments
        return metric_values(metric, label, place.intervals, place)
    if name == "ROLLWIN":
        metric, label, number = arguments
        return metric_values(metric, label, number, place)
    if name == "ROLLAVG":
        metric, label, number = arguments
        return rolling_average(metric_values(metric, label, 1, place), number)
    columns = [evaluate(argument, place) for argument in arguments]
    if name == "TRENDLINE":
        return trendline(columns[0])
    return [None if None in row else mathematics(name, *row) for row in zip(*columns)]


def metric_values(name, label, number, place):
    """A metric, each value over so many intervals taken as one."""
    return [metric(name, window) for window in place.windows(label, number)]


def metric(name, window):
    """One of the functions that take only a label."""
    sessions = len(window.sessions)
    users = len({session.user_id for session in window.sessions})
    lengths = [session.length for session in window.sessions]
    if name == "SESSIONTOTALS":
        return float(sessions)
    if name == "UNIQUES":
        return float(users)
    if name == "EVENTTOTALS":
        return float(sum(session.occurrences for session in window.sessions))
    if name == "PROPSUM":
        return sum(lengths) / 1000
    if name == "ACTIVE":
        return oracle.ratio(users, len(window.active_users))
    if not sessions:
        return None
    if name == "PROPAVG":
        return sum(lengths) / 1000 / sessions
    if name == "PROPMIN":
        return min(lengths) / 1000
    if name == "PROPMAX":
        return max(lengths) / 1000
    return sessions / users  # AVG


def percentile(sessions, part):
    """A percentile of the lengths in seconds, linear between two of them."""
    if not sessions:
        return None
    lengths = sorted(session.length for session in sessions)
    position = part * (len(lengths) - 1)
    low = math.floor(position)
    high = math.ceil(position)
    return float(lengths[low] + (lengths[high] - lengths[low]) * (position - low)) / 1000


def rolling_average(values, number):
    """The mean of the last values, without the nulls among them."""
    result = []
    for last in range(len(values)):
        known = [x for x in values[max(last - number + 1, 0) : last + 1] if x is not None]
        result.append(math.fsum(known) / len(known) if known else None)
    return result


def trendline(values):
    """The least-squares line through the values that are not null, at every interval."""
    points = [(x, Fraction(y)) for x, y in enumerate(values, start=1) if y is not None]
    if not points:
        return [None] * len(values)
    mean_x = Fraction(sum(x for x, _ in points), len(points))
    mean_y = sum(y for _, y in points) / len(points)
    square = sum((x - mean_x) ** 2 for x, _ in points)
    slope = 0
    if square > 0:
        slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / square
    return [float(mean_y + slope * (x - mean_x)) for x in range(1, len(values) + 1)]


def mathematics(name, x, other=None):
    """Functions of numbers, null outside their domain."""
    if name == "EXP":
        return math.exp(x) if x <= LARGEST_EXPONENT else None
    if name == "SQRT":
        return math.sqrt(x) if x >= 0 else None
    if name == "POWER":
        return power(x, other)
    if x <= 0:
        return None
    if name == "LN":
        return math.log(x)
    if name == "LOG10":
        return math.log10(x)
    if other <= 0 or other == 1:
        return None
    return math.log(x) / math.log(other)  # LOG


def power(x, exponent):
    """x to the exponent, null where that is no finite number."""
    if x < 0 and not exponent.is_integer():
        return None
    if x == 0 and exponent < 0:
        return None
    try:
        return math.pow(x, exponent)
    except OverflowError:
        return None


# ---------------------------------------------------------------------------------------------
# Rows
# ---------------------------------------------------------------------------------------------


def chart(events, variables, arguments):
    """The rows of a chart that is measured as formulas, in no particular order."""
    labels = list(arguments.get("sessions") or {"A": {}})
    segments = len(arguments.get("segments") or ["all users"])
    formulas = read_formulas(arguments.get("formula"), labels, segments)
    if formulas[0].is_hist:
        arguments = {**arguments, "measured_as": "length_distribution"}
    elif arguments.get("buckets"):
        raise ValueError("buckets without HIST")
    plan = chart_oracle.read_plan(events, variables, arguments)
    found = [chart_oracle.slices(plan, segment) for segment in plan.segments]
    rows = []
    for formula in formulas:
        is_numbered = formula.labels[0].segment is not None
        for number, segment in enumerate(plan.segments, start=1):
            if is_numbered and number > 1:
                continue  # one series whatever the number of segments
            numbers = {label: label.segment or number for label in formula.labels}
            if formula.is_hist:
                formula_rows = hist_rows(plan, found, formula, numbers)
            else:
                formula_rows = rows_over_time(plan, found, formula, numbers)
            name = FORMULA if is_numbered else segment["name"]
            rows += [{**row, "segment": name} for row in formula_rows]
    return rows


def hist_rows(plan, found, formula, numbers):
    """HIST is the distribution of lengths of its only label."""
    [label] = formula.labels
    place = numbers[label] - 1
    session_object = plan.sessions[label.letter]
    segment = plan.segments[place]
    return chart_oracle.series_rows(plan, segment, found[place], formula.text, session_object)


def rows_over_time(plan, found, formula, numbers):
    """Every interval of every group, those of the previous period too."""
    rows = []
    kept = None
    for period in [plan.current, plan.previous]:
        if period is None:
            continue
        sources = {}
        for label, number in numbers.items():
            sources[label] = read_source(plan, number, found[number - 1], label.letter, period)
        groups = groups_of(sources)
        if plan.top:
            if kept is None:
                kept = top_groups(sources, groups, plan.top)
            groups = groups & kept
        for group in groups:
            rows += group_rows(plan, formula, sources, group, period)
    return rows


def group_rows(plan, formula, sources, group, period):
    """The intervals of one group; one that has no counterpart in the current period is left out."""
    starts = starts_of(plan, period)
    values = evaluate(formula.tree, Place(sources, group, len(starts)))
    rows = []
    for start, value in zip(starts, values):
        if start in period.shown:
            rows.append(
                {
                    "interval_start": period.shown[start],
                    "segment_group": group[0],
                    "group_value": group[1],
                    "series": formula.text + period.suffix,
                    "value": value,
                    "unit": formula.unit,
                }
            )
    return rows


def starts_of(plan, period):
    """The starts of all the intervals of a period, drawn or not."""
    return chart_oracle.interval_starts(period.start, period.end, plan.interval, plan.week_start)


def read_source(plan, number, found, letter, period):
    """All that a label has in the segment of that number."""
    segment = plan.segments[number - 1]
    session_object = plan.sessions[letter]
    group_by = session_object.get("group_by") or {}
    numbers = {start: place for place, start in enumerate(starts_of(plan, period))}
    source = Source(bool(group_by), group_by.get("value") == "each", {}, {})
    groups = chart_oracle.parts_by_group(plan, segment, found, session_object, period)
    for group, parts in groups.items():
        sessions = source.sessions.setdefault(group, {})
        for part in parts:
            place = numbers[chart_oracle.interval_of(plan, part.start, period)]
            event = session_object.get("event") or "any"
            occurrences = chart_oracle.count_matching(part.events, event)
            sessions.setdefault(place, []).append(
                Measured(part.user_id, part.length, occurrences)
            )
    active_users = chart_oracle.active_users(plan, segment, found, session_object, period)
    for (segment_group, value, start), users in active_users.items():
        source.active_users.setdefault((segment_group, value), {})[numbers[start]] = users
    return source


def sources_with_groups(sources):
    """The grouped labels; where there are none, all."""
    return [source for source in sources.values() if source.is_grouped] or sources.values()


def groups_of(sources):
    """The groups in which a grouped label has a qualifying session."""
    groups = set()
    for source in sources_with_groups(sources):
        groups |= set(source.sessions)
    return groups


def top_groups(sources, groups, top):
    """The groups with the most users of all the grouped labels, ties in the order of names."""
    ranks = []
    for group in groups:
        users = set()
        for source in sources_with_groups(sources):
            users |= source.users(group)
        ranks.append((-len(users), group))
    return {group for _, group in sorted(ranks)[:top]}
