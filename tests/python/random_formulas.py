"""Random charts of formulas: all functions, in all places where the last digit cannot matter.

Two programs that calculate in doubles may differ in the last digits. So nothing that may be a
little off stands where that decides between a value and null (as a divisor near 0, say), and
what is very large is neither multiplied nor divided.
"""

import random_charts
from formula_oracle import BLANKS, METRICS, SUMS, read_formulas, tokens_of

COUNTS = ["SESSIONTOTALS", "UNIQUES", "EVENTTOTALS"]
RATIOS = ["AVG", "ACTIVE", "PROPAVG", "PROPMIN", "PROPMAX"]
INTERVAL_NUMBERS = ["1", "2", "2", "3", "7", "30", "1000"]
PERCENTILES = ["0", "0.5", ".5", "1", "0.25", "0.9", ".99", "1.0", "0.333"]
NUMBERS = ["1", "2", "3", "10", "0.5", ".25", "1.50", "007", "100", "86400", "0.12345678901234"]
BASES = ["2", "10", "0.5", "3.7"]
EXPONENTS = ["2", "3", "0.5", ".25", "0", "1", "7"]
PREFIXES = ["", "", "", "%:", "$:"]
SPACES = ["", "", "", " ", " ", "  ", "\t", "\n"]
MOST_PARENTHESES = 20
SIMPLER_FORMULAS = 60


# ---------------------------------------------------------------------------------------------
# Expressions, as lists of tokens
# ---------------------------------------------------------------------------------------------


class Maker:
    """Makes the expressions of one formula; `labels` are the ones that it may name."""

    def __init__(self, rng, labels):
        self.rng = rng
        self.labels = labels

    def choose(self, depth, simple, others):
        """One of the simple kinds where the depth is used up, else one of all."""
        return self.rng.choice(simple if depth <= 0 else simple + others)(depth - 1)

    def label(self):
        """One of the formula's labels."""
        return [self.rng.choice(self.labels)]

    def of_label(self, names):
        """A function that takes only a label."""
        return [self.rng.choice(names), "(", *self.label(), ")"]

    def window(self, names, function=None):
        """A metric over several intervals."""
        metric = self.rng.choice(names)
        functions = ["ROLLWIN", "ROLLWIN"] + (["CUMSUM"] if metric in SUMS else [])
        function = function or self.rng.choice(functions)
        tokens = [function, "(", metric, ",", *self.label()]
        if function != "CUMSUM":
            tokens += [",", self.rng.choice(INTERVAL_NUMBERS)]
        return [*tokens, ")"]

    def count(self, _=0):
        """Whole numbers, never off."""
        if self.rng.random() < 0.6:
            return self.of_label(COUNTS)
        return self.window(COUNTS)

    def term(self, _=0):
        """Not below 0, exactly 0 where it is 0, and not so large that its last digit shows."""
        kind = self.rng.random()
        if kind < 0.3:
            return self.count()
        if kind < 0.6:
            return self.of_label(RATIOS)
        if kind < 0.75:
            return self.window(COUNTS + RATIOS)
        if kind < 0.9:
            return self.window(COUNTS + RATIOS, "ROLLAVG")
        return ["(", *self.time_spent(), "/", "1000", ")"]

    def time_spent(self, _=0):
        """The largest numbers: lengths of many sessions."""
        if self.rng.random() < 0.5:
            return self.of_label(["PROPSUM"])
        return self.window(["PROPSUM"], self.rng.choice([None, "ROLLAVG"]))

    def number(self, _=0):
        """A positive number."""
        return [self.rng.choice(NUMBERS)]

    def numbers(self, _=0):
        """Arithmetic of numbers alone."""
        one, two = self.number(), self.number()
        return self.rng.choice(
            [
                ["(", *one, "/", *two, ")"],
                ["-", *one],
                ["(", *one, self.rng.choice("+-*"), *two, ")"],
                ["-", "(", *one, "+", *two, ")"],
            ]
        )

    def measure(self, depth):
        """Not below 0, and exactly 0 where it is 0."""
        return self.choose(
            depth,
            [self.term, self.term, self.time_spent],
            [self.measures_added, self.measures_divided, self.measure_multiplied, self.root],
        )

    def measures_added(self, depth):
        """A sum, or a product of two counts."""
        if self.rng.random() < 0.2:
            return ["(", *self.count(), "*", *self.count(), ")"]
        other = self.rng.choice([self.measure, self.number])(depth)
        return ["(", *self.measure(depth), "+", *other, ")"]

    def measures_divided(self, depth):
        """A quotient of metrics."""
        return ["(", *self.measure(depth), "/", *self.divisor(), ")"]

    def measure_multiplied(self, depth):
        """A multiple."""
        return ["(", *self.measure(depth), "*", *self.number(), ")"]

    def root(self, depth):
        """The root of a metric."""
        return ["SQRT", "(", *self.measure(depth), ")"]

    def divisor(self):
        """A metric, which often is 0, something that never is, or 0."""
        kind = self.rng.random()
        if kind < 0.55:
            return self.term()
        if kind < 0.7:
            return self.time_spent()
        if kind < 0.85:
            return ["(", *self.term(), "+", *self.number(), ")"]
        if kind < 0.95:
            return self.number()
        return [self.rng.choice(["0", "0.0", ".00"])]

    def value(self, depth):
        """Any value of which the last digits do not show."""
        return self.choose(
            depth,
            [self.term, self.term, self.number, self.percentile],
            [
                self.numbers,
                self.negative,
                self.sum,
                self.sum,
                self.multiple,
                self.quotient,
                self.quotient,
                self.inside,
                self.trendline,
                self.trendline,
                self.logarithm,
                self.logarithm,
                self.shifted_root,
                self.small_power,
            ],
        )

    def percentile(self, _=0):
        """A percentile: it may be off where it is 0, and so is no divisor."""
        return ["PERCENTILE", "(", *self.label(), ",", self.rng.choice(PERCENTILES), ")"]

    def negative(self, depth):
        """A unary minus, or two."""
        return ["-"] * self.rng.choice([1, 1, 2]) + self.maybe_inside(self.value(depth))

    def sum(self, depth):
        """Values with + and - between them."""
        tokens = self.maybe_inside(self.value(depth))
        for _ in range(self.rng.choice([1, 1, 2])):
            tokens = [*tokens, self.rng.choice("+-"), *self.maybe_inside(self.value(depth))]
        return self.maybe_inside(tokens)

    def multiple(self, depth):
        """A value times a number, or the other way round."""
        value, number = self.maybe_inside(self.value(depth)), self.rng.choice(NUMBERS[:9])
        return [number, "*", *value] if self.rng.random() < 0.5 else [*value, "*", number]

    def quotient(self, depth):
        """A value divided by a number, or a metric by another."""
        if self.rng.random() < 0.3:
            return [*self.maybe_inside(self.value(depth)), "/", *self.number()]
        number = self.number() if self.rng.random() < 0.2 else self.measure(depth)
        return [*number, "/", *self.rng.choice([[], [], [], ["-"]]), *self.divisor()]

    def inside(self, depth):
        """Parentheses that change nothing."""
        number = self.rng.choice([1, 1, 2, 5])
        return ["("] * number + self.value(depth) + [")"] * number

    def trendline(self, depth):
        """A line through anything."""
        return ["TRENDLINE", "(", *self.value(depth), ")"]

    def logarithm(self, depth):
        """A logarithm, often of 0."""
        name = self.rng.choice(["LN", "LOG", "LOG10"])
        if name != "LOG":
            return [name, "(", *self.measure(depth), ")"]
        base = self.rng.choice([[self.rng.choice(BASES)], [self.rng.choice(BASES)], self.count()])
        if self.rng.random() < 0.1:
            base = self.rng.choice([["0"], ["1"], ["-", "2"], ["-", *self.count()]])
        return ["LOG", "(", *self.measure(depth), ",", *base, ")"]

    def shifted_root(self, depth):
        """The root of what may be below 0, but is 0 only by the rarest chance."""
        if self.rng.random() < 0.3:
            return ["SQRT", "(", "-", *self.count(), ")"]
        return ["SQRT", "(", *self.trendline(depth), "+", "0.3716", ")"]

    def small_power(self, _=0):
        """A power that is not large, of what may be below 0."""
        sign = self.rng.choice([[], [], ["-"]])
        exponent = [self.rng.choice(EXPONENTS[:6])]
        if sign or self.rng.random() < 0.5:
            return ["POWER", "(", *sign, *self.count(), ",", *exponent, ")"]
        return ["POWER", "(", *self.of_label(RATIOS[:2]), ",", *self.of_label(RATIOS[:2]), ")"]

    def large(self, depth):
        """EXP and POWER of anything: so large or so small that little else is done with it."""
        if self.rng.random() < 0.5:
            return ["EXP", "(", *self.exponent(), ")"]
        exponent = self.rng.choice([[], ["-"]]) + self.rng.choice(
            [[self.rng.choice(EXPONENTS)], self.term(), self.time_spent()]
        )
        base = self.rng.choice([self.term, self.measure])(depth)
        if self.rng.random() < 0.2:
            base, exponent = ["-", *self.count()], self.rng.choice([[], ["-"]]) + self.count()
        return ["POWER", "(", *base, ",", *exponent, ")"]

    def exponent(self):
        """What EXP takes: some of it over 709."""
        tokens = self.rng.choice([self.term, self.time_spent, self.number, self.count])()
        if self.rng.random() < 0.3:
            tokens = [*tokens, "/", *self.number()]
        if self.rng.random() < 0.2:
            tokens = ["TRENDLINE", "(", *self.count(), ")"]
        return self.rng.choice([[], ["-"]]) + tokens

    def whole(self, depth):
        """A whole formula."""
        kind = self.rng.random()
        if kind < 0.15:
            return [*self.of_label(METRICS), "/", *self.of_label(METRICS)]
        if kind < 0.3:
            return self.rng.choice([self.of_label(METRICS), self.measure(depth)])
        if kind < 0.85:
            return self.value(depth)
        large = self.large(depth)
        return self.rng.choice(
            [
                large,
                ["-", *large],
                [*large, "+", *self.value(0)],
                [*self.value(0), "-", *large],
                ["LN", "(", *large, ")"],
                ["SQRT", "(", *large, ")"],
            ]
        )

    def maybe_inside(self, tokens):
        """In parentheses, or not: what belongs together then is another, but as good."""
        return ["(", *tokens, ")"] if self.rng.random() < 0.4 else tokens


# ---------------------------------------------------------------------------------------------
# Formulas as text
# ---------------------------------------------------------------------------------------------


def formula_tokens(rng, letters, segments):
    """The tokens of a formula with a label or several and not too many parentheses."""
    labels = some_labels(rng, letters, segments)
    fewest = rng.choice([1, 1, min(2, len(labels)), min(3, len(labels))])
    while True:
        tokens = Maker(rng, labels).whole(rng.choice([0, 1, 2, 3, 4]))
        depth = most_parentheses(tokens)
        if depth <= MOST_PARENTHESES and len(set(tokens) & set(labels)) >= fewest:
            break
    if rng.random() < 0.03:
        more = MOST_PARENTHESES - depth
        tokens = ["("] * more + tokens + [")"] * more
    return tokens


def some_labels(rng, letters, segments):
    """The labels that a formula may name: all with a segment's number, or none."""
    if rng.random() < (0.5 if segments > 1 else 0.15):
        return [letter + str(number + 1) for letter in letters for number in range(segments)]
    return list(letters)


def most_parentheses(tokens):
    """How many parentheses are open at most."""
    depths = [0]
    for token in tokens:
        depths.append(depths[-1] + {"(": 1, ")": -1}.get(token, 0))
    return max(depths)


def written(rng, tokens):
    """Tokens as text, in a random letter case and with random blanks."""
    style = rng.choice([str.upper, str.lower, str.title, None])
    is_wide = rng.random() < 0.5
    text = ""
    for token in tokens:
        text += (style or rng.choice([str.upper, str.lower]))(token)
        text += rng.choice(SPACES) if is_wide else ""
    return text


def formulas(rng, letters, segments):
    """One to ten formulas, no two the same."""
    number = rng.choice([1, 1, 1, 1, 2, 2, 3, rng.randint(1, 10)])
    if rng.random() < 0.03:
        number = 10
    found = {}
    while len(found) < number:
        prefix = rng.choice(PREFIXES)
        tokens = formula_tokens(rng, letters, segments)
        text = prefix + rng.choice(SPACES) + written(rng, tokens)
        found.setdefault((prefix, *tokens), rng.choice(SPACES) + text)
    return ";".join(found.values())


def hists(rng, letters, segments):
    """HIST of one label or several."""
    labels = []
    for letter in letters:
        labels.append(rng.choice(some_labels(rng, [letter], segments)))
    labels = rng.sample(labels, rng.randint(1, len(labels)))
    return ";".join(written(rng, ["HIST", "(", label, ")"]) for label in labels)


# ---------------------------------------------------------------------------------------------
# Charts
# ---------------------------------------------------------------------------------------------


def charts(rng):
    """The arguments of a chart of formulas; a third of them have few features, some have many."""
    likely = rng.choice([0.12, 0.35, 0.5])
    letters = rng.sample("ABCDEFGHIJ", rng.choice([1, 2, 2, 3]))
    if len(letters) < 3 and rng.random() < 0.6:
        letters = ["A", "B"][: len(letters)]
    result = {"sessions": session_objects(rng, letters, likely), "measured_as": "formula"}
    if rng.random() < max(likely, 0.25):
        result["segments"] = random_charts.segments(rng, rng.choice([1, 2, 2, 3]))
    segments = len(result.get("segments", ["all users"]))
    if segments < 2 and rng.random() < likely / 2:
        properties = list(random_charts.VALUES)
        result["group_segment_by"] = rng.sample(properties, rng.choice([1, 1, 2]))
    used = letters if rng.random() < 0.8 else letters[:1]
    if rng.random() < 0.12:
        result["formula"] = hists(rng, used, segments)
        if rng.random() < 0.6:
            result["buckets"] = rng.choice(random_charts.LENGTH_BUCKETS)
    else:
        result["formula"] = formulas(rng, used, segments)
    result.update(random_charts.times(rng, likely))
    if result.get("interval") == "hour":
        result["date_range"] = random_charts.date_range(rng, is_short=True)
    has_groups = "group_segment_by" in result or "group_by" in str(result["sessions"])
    if rng.random() < (0.4 if has_groups else 0.03):
        result["top"] = rng.randint(1, 4)
    return result


def session_objects(rng, letters, likely):
    """Session objects that count sessions or events, often grouped by the same property."""
    result = {}
    name = random_charts.property_name(rng)
    for letter in letters:
        counts_events = rng.random() < 0.35
        session_object = random_charts.session_object(rng, counts_events, likely)
        if "group_by" in session_object and rng.random() < 0.8:
            session_object["group_by"]["property"] = name
        result[letter] = session_object
    return result


# ---------------------------------------------------------------------------------------------
# Simpler charts
# ---------------------------------------------------------------------------------------------


def smaller(arguments):
    """Charts that are one step simpler and still valid."""
    segments = len(arguments.get("segments", ["all users"]))
    labels = list(arguments["sessions"])
    for formula in smaller_formulas(arguments["formula"], labels, segments):
        yield {**arguments, "formula": formula}
    for simpler in random_charts.smaller(arguments):
        segments = len(simpler.get("segments", ["all users"]))
        if is_valid(simpler["formula"], list(simpler["sessions"]), segments):
            yield simpler


def smaller_formulas(text, labels, segments):
    """One formula of several; else the shortest that a run of tokens is, or the rest without it."""
    parts = text.split(";")
    if len(parts) > 1:
        for part in parts:
            yield part
        return
    [formula] = read_formulas(text, labels, segments)
    if formula.unit != "number":
        yield text.strip(BLANKS)[2:]
        return
    tokens = tokens_of(text)
    candidates = {"".join(tokens)}
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            candidates.add("".join(tokens[start:end]))
            candidates.add("".join(tokens[:start] + tokens[end:]))
    found = [c for c in candidates if len(c) < len(text) and is_valid(c, labels, segments)]
    yield from sorted(found, key=lambda found: (len(found), found))[:SIMPLER_FORMULAS]


def is_valid(formula, labels, segments):
    """Whether the formulas can be read for a chart with these labels and so many segments."""
    try:
        read_formulas(formula, labels, segments)
    except ValueError:
        return False
    return True
