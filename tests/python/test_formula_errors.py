"""Wrong formulas of a chart: each stops compilation with one message that says what and where."""

import pytest
from project import dbt
from test_chart_errors import LABELS, PREFIX, call, errors_of

# What a message can expect
TEXT = "a text such as SESSIONTOTALS(A)"
FORMULA = "a formula"
CHARACTER = "a number, a function, a label, or one of + - * / ( ) , ;"
UNIT = "%: or $:"
DIGITS = "a number of at most 15 digits"
OPERAND = "a number, a function or '('"
OPERATOR = "an operator, ')' or the end"
NO_PARENTHESIS = "an operator or the end"
DEPTH = "at most 20 parentheses in one another"
FUNCTION = (
    "SESSIONTOTALS, UNIQUES, EVENTTOTALS, PROPSUM, HIST, PROPAVG, PROPMIN, PROPMAX, PERCENTILE,"
    " AVG, ACTIVE, CUMSUM, ROLLAVG, ROLLWIN, TRENDLINE, EXP, LN, LOG, LOG10, POWER, SQRT"
)
PARENTHESIS = "'(' behind the function"
NAME = "a function, such as SESSIONTOTALS(A)"
LABEL = "a label: A, B"
KNOWN_LABEL = "A, B"
METRIC = (
    "a metric: SESSIONTOTALS, UNIQUES, EVENTTOTALS, PROPSUM, PROPAVG, PROPMIN, PROPMAX, AVG, ACTIVE"
)
SUM_METRIC = "a metric: SESSIONTOTALS, UNIQUES, EVENTTOTALS, PROPSUM"
INTERVALS = "a whole number from 1 to 1000"
SHARE = "a number from 0 to 1"
HIST_ALONE = "HIST alone in its formula"
ALL_HIST = "formulas that are all HIST, or none"
ALL_NUMBERED = "labels that all have a segment number, or none"
OF_A_LABEL = "a function of a label, such as SESSIONTOTALS(A)"
ONCE = "each formula once"
AT_MOST_TEN = "at most 10"
MEASURE = "measured_as 'formula'"
NO_BUCKETS = "length_distribution, event_distribution or HIST"

TEN_PARTS = ";".join(f"UNIQUES(A)+{number}" for number in range(10))
TWO_SEGMENTS = [{"name": "US"}, {"name": "DE"}]
TEN_SEGMENTS = [{"name": label} for label in LABELS[:10]]
BUCKETS = {"edges": [0, 10, 60], "unit": "seconds"}


def chart(formula, labels="AB", **others):
    """The arguments of a chart of a formula, with session objects of these labels."""
    sessions = {label: {} for label in labels}
    return {"sessions": sessions, "measured_as": "formula", "formula": formula, **others}


def without_formula(**others):
    """The arguments of a chart of a formula that lacks the formula."""
    return {"measured_as": "formula", **others}


def in_words(found, expected):
    """The whole message but for the project's name."""
    return f"formula: {found}. Expected: {expected}."


# Formulas of a chart with the objects A and B: what is found, what is expected.
ERRORS = [
    # not a text, or blank
    (None, "'None'", TEXT),
    ("", "''", TEXT),
    (" ", "' '", TEXT),
    ("   \t ", "'   \t '", TEXT),
    (5, "'5'", TEXT),
    (0, "'0'", TEXT),
    (1.5, "'1.5'", TEXT),
    (True, "'True'", TEXT),
    (False, "'False'", TEXT),
    ([], "'[]'", TEXT),
    (["UNIQUES(A)"], "'['UNIQUES(A)']'", TEXT),
    (["a\nb"], "'['a\\nb']'", TEXT),
    ({}, "'{}'", TEXT),
    ({"A": "UNIQUES(A)"}, "'{'A': 'UNIQUES(A)'}'", TEXT),
    # over ten
    (TEN_PARTS + ";UNIQUES(B)", "11 formulas", AT_MOST_TEN),
    (TEN_PARTS + " ; UNIQUES(B) ; UNIQUES(B)", "12 formulas", AT_MOST_TEN),
    ("FOO(#;" + TEN_PARTS, "11 formulas", AT_MOST_TEN),
    # reading: empty parts count too, as the number is checked before any part is read
    (TEN_PARTS + ";", "11 formulas", AT_MOST_TEN),
    (";" * 10, "11 formulas", AT_MOST_TEN),
    # empty part
    (";", "nothing at position 1", FORMULA),
    (" ;", "nothing at position 2", FORMULA),
    (";UNIQUES(A)", "nothing at position 1", FORMULA),
    ("UNIQUES(A);", "nothing at position 12", FORMULA),
    ("UNIQUES(A); ", "nothing at position 13", FORMULA),
    ("UNIQUES(A);\n\t", "nothing at position 14", FORMULA),
    ("UNIQUES(A);;UNIQUES(B)", "nothing at position 12", FORMULA),
    ("UNIQUES(A);  ;UNIQUES(B)", "nothing at position 14", FORMULA),
    ("UNIQUES(A);UNIQUES(A);", "nothing at position 23", FORMULA),
    (";" * 9, "nothing at position 1", FORMULA),
    # a character that no token begins with
    ("#", "'#' at position 1", CHARACTER),
    ("UNIQUES(A) # 2", "'#' at position 12", CHARACTER),
    ("UNIQUES(A) ^ 2", "'^' at position 12", CHARACTER),
    ("UNIQUES(A) = 2", "'=' at position 12", CHARACTER),
    ("UNIQUES(A) & UNIQUES(B)", "'&' at position 12", CHARACTER),
    ("UNIQUES(A) !", "'!' at position 12", CHARACTER),
    ("UNIQUES(A) : 2", "':' at position 12", CHARACTER),
    ("--:UNIQUES(A)", "':' at position 3", CHARACTER),
    ("UNIQUES(A); UNIQUES(B) ~", "'~' at position 24", CHARACTER),
    ("UNIQUES('A')", "''' at position 9", CHARACTER),
    ('UNIQUES("A")', "'\"' at position 9", CHARACTER),
    ("UNIQUES(`A`)", "'`' at position 9", CHARACTER),
    ("UNIQUES(A)\\2", "'\\' at position 11", CHARACTER),
    ("\\", "'\\' at position 1", CHARACTER),
    ("UNIQUES(A\\'", "'\\' at position 10", CHARACTER),
    ("UNIQUES(A)'", "''' at position 11", CHARACTER),
    ("UNIQUES(A) + 'x'", "''' at position 14", CHARACTER),
    ("'; drop table x; --", "''' at position 1", CHARACTER),
    ("{{ 1 }}", "'{' at position 1", CHARACTER),
    ("UNIQUES(A) + {{ 1 }}", "'{' at position 14", CHARACTER),
    ("{% set x = 1 %}UNIQUES(A)", "'{' at position 1", CHARACTER),
    ("{# x #}UNIQUES(A)", "'{' at position 1", CHARACTER),
    ("UNIQUES(A) }}", "'}' at position 12", CHARACTER),
    ("UNIQUES(A)%s", "'%' at position 11", CHARACTER),
    ("UNIQUES(A)\x00", "'\x00' at position 11", CHARACTER),
    ("UNIQUES(A)\x1b[31m", "'\x1b' at position 11", CHARACTER),
    # the percent sign and the dollar outside a prefix
    ("%", "'%' at position 1", CHARACTER),
    ("%UNIQUES(A)", "'%' at position 1", CHARACTER),
    ("$ UNIQUES(A)", "'$' at position 1", CHARACTER),
    ("% :UNIQUES(A)", "'%' at position 1", CHARACTER),
    ("%: %:UNIQUES(A)", "'%' at position 4", CHARACTER),
    ("(%:UNIQUES(A))", "'%' at position 2", CHARACTER),
    ("UNIQUES(A) + %:2", "'%' at position 14", CHARACTER),
    ("UNIQUES(A) % 2", "'%' at position 12", CHARACTER),
    ("UNIQUES(A); %UNIQUES(B)", "'%' at position 13", CHARACTER),
    ("UNIQUES(A$)", "'$' at position 10", CHARACTER),
    # letters, digits and signs that are not Latin, or wide
    ("é(A)", "'é' at position 1", CHARACTER),
    ("УНИКИ(A)", "'У' at position 1", CHARACTER),
    ("用户(A)", "'用' at position 1", CHARACTER),
    ("UNIQUES(Б)", "'Б' at position 9", CHARACTER),
    ("UNIQUES(\u0410)", "'\u0410' at position 9", CHARACTER),
    ("UNIQUES(\u212a)", "'\u212a' at position 9", CHARACTER),
    ("\u017fESSIONTOTALS(A)", "'\u017f' at position 1", CHARACTER),
    ("UNIQUES(A) + 😀", "'😀' at position 14", CHARACTER),
    ("😀😀 + UNIQUES(A)", "'😀' at position 1", CHARACTER),
    ("UNIQUES(A) * ２", "'２' at position 14", CHARACTER),
    ("２ * UNIQUES(A)", "'２' at position 1", CHARACTER),
    ("UNIQUES(A) * ²", "'²' at position 14", CHARACTER),
    ("UNIQUES(A) * ٣", "'٣' at position 14", CHARACTER),
    ("UNIQUES(A１)", "'１' at position 10", CHARACTER),
    ("（UNIQUES(A)）", "'（' at position 1", CHARACTER),
    ("UNIQUES(A）", "'）' at position 10", CHARACTER),
    ("UNIQUES(A) ＋ 1", "'＋' at position 12", CHARACTER),
    ("UNIQUES(A) \u2212 1", "'\u2212' at position 12", CHARACTER),
    ("UNIQUES(A)；UNIQUES(B)", "'；' at position 11", CHARACTER),
    ("CUMSUM(UNIQUES， A)", "'，' at position 15", CHARACTER),
    ("%：UNIQUES(A)", "'%' at position 1", CHARACTER),
    # a name before what begins no token: the leftmost fault is told
    ("UNIQUES（A）", "'UNIQUES' at position 1", PARENTHESIS),
    ("UNIQUES[A]", "'UNIQUES' at position 1", PARENTHESIS),
    ("UNIQUE\u017f(A)", "'UNIQUE' at position 1", NAME),
    ("AB:UNIQUES(A)", "'AB' at position 1", NAME),
    ("O'Brien", "'O' at position 1", NAME),
    # zero-width characters, and (reading) blanks other than space, tab and line break
    ("\u200bUNIQUES(A)", "'\u200b' at position 1", CHARACTER),
    ("UNIQUES(\u200bA)", "'\u200b' at position 9", CHARACTER),
    ("UNIQUES(A)\u200b", "'\u200b' at position 11", CHARACTER),
    ("\ufeffUNIQUES(A)", "'\ufeff' at position 1", CHARACTER),
    ("UNIQUES(A) +\u200d 1", "'\u200d' at position 13", CHARACTER),
    ("UNIQUES(A)\u00a0", "'\u00a0' at position 11", CHARACTER),
    ("UNIQUES(A)\u00a0+ 1", "'\u00a0' at position 11", CHARACTER),
    ("\u3000UNIQUES(A)", "'\u3000' at position 1", CHARACTER),
    ("UNIQUES(A);\u00a0", "'\u00a0' at position 12", CHARACTER),
    # reading: a point without a digit behind it begins no token
    (".", "'.' at position 1", CHARACTER),
    ("5.", "'.' at position 2", CHARACTER),
    ("5.*UNIQUES(A)", "'.' at position 2", CHARACTER),
    ("UNIQUES(A)*5.", "'.' at position 13", CHARACTER),
    ("1.UNIQUES(A)", "'.' at position 2", CHARACTER),
    ("UNIQUES(A) + 1..2", "'.' at position 15", CHARACTER),
    ("UNIQUES(A.B)", "'.' at position 10", CHARACTER),
    # reading: the leftmost fault is told, also where a later character begins no token
    ("FOO(A) + #", "unknown function 'FOO' at position 1", FUNCTION),
    ("UNIQUES(K) # 2", "unknown label 'K' at position 9", KNOWN_LABEL),
    ("+ 1234567890123456", "'+' at position 1", OPERAND),
    # another prefix
    ("€:UNIQUES(A)", "unit '€:' at position 1", UNIT),
    ("  £: UNIQUES(A)", "unit '£:' at position 3", UNIT),
    ("#:UNIQUES(A)", "unit '#:' at position 1", UNIT),
    ("%%:UNIQUES(A)", "unit '%%:' at position 1", UNIT),
    ("%$:UNIQUES(A)", "unit '%$:' at position 1", UNIT),
    ("％:UNIQUES(A)", "unit '％:' at position 1", UNIT),
    ("\\:UNIQUES(A)", "unit '\\:' at position 1", UNIT),
    ("':UNIQUES(A)", "unit '':' at position 1", UNIT),
    ("{{:UNIQUES(A)", "unit '{{:' at position 1", UNIT),
    ("UNIQUES(A); ?:UNIQUES(B)", "unit '?:' at position 13", UNIT),
    ("€:", "unit '€:' at position 1", UNIT),
    # reading: a colon alone is such a run, and the longest run counts
    (":UNIQUES(A)", "unit ':' at position 1", UNIT),
    ("%::UNIQUES(A)", "unit '%::' at position 1", UNIT),
    ("$:%:UNIQUES(A)", "unit '$:%:' at position 1", UNIT),
    # more than 15 digits
    ("1234567890123456 * UNIQUES(A)", "'1234567890123456' at position 1", DIGITS),
    ("UNIQUES(A) + 0.123456789012345", "'0.123456789012345' at position 14", DIGITS),
    ("UNIQUES(A)/.1234567890123456", "'.1234567890123456' at position 12", DIGITS),
    ("0000000000000001*UNIQUES(A)", "'0000000000000001' at position 1", DIGITS),
    ("UNIQUES(A)-99999999999999999999999", "'99999999999999999999999' at position 12", DIGITS),
    ("1234567890123456", "'1234567890123456' at position 1", DIGITS),
    # reading: this comes before the bounds of a window or a percentile
    ("PERCENTILE(A, 0.1234567890123456)", "'0.1234567890123456' at position 15", DIGITS),
    ("ROLLAVG(UNIQUES, A, 0000000000000007)", "'0000000000000007' at position 21", DIGITS),
    # a token that cannot stand where an operand must
    ("+A", "'+' at position 1", OPERAND),
    ("+UNIQUES(A)", "'+' at position 1", OPERAND),
    ("%:+UNIQUES(A)", "'+' at position 3", OPERAND),
    ("UNIQUES(A) + + UNIQUES(B)", "'+' at position 14", OPERAND),
    ("UNIQUES(A) - +1", "'+' at position 14", OPERAND),
    ("-+UNIQUES(A)", "'+' at position 2", OPERAND),
    ("*2", "'*' at position 1", OPERAND),
    ("/ UNIQUES(A)", "'/' at position 1", OPERAND),
    (",", "',' at position 1", OPERAND),
    ("UNIQUES(A) * / 2", "'/' at position 14", OPERAND),
    ("UNIQUES(A) ** 2", "'*' at position 13", OPERAND),
    ("UNIQUES(A) // 2", "'/' at position 13", OPERAND),
    ("UNIQUES(A) /* x */ + 1", "'*' at position 13", OPERAND),
    ("/* x */ UNIQUES(A)", "'/' at position 1", OPERAND),
    ("UNIQUES(A) +\n* 2", "'*' at position 14", OPERAND),
    ("UNIQUES(A) +\r\n* 2", "'*' at position 15", OPERAND),
    ("UNIQUES(A)\t+\t*", "'*' at position 14", OPERAND),
    ("(, 1)", "',' at position 2", OPERAND),
    ("EXP(*)", "'*' at position 5", OPERAND),
    ("POWER(, 2)", "',' at position 7", OPERAND),
    # reading: also a ')' where an operand must stand, with or without a '('
    (")", "')' at position 1", OPERAND),
    ("()", "')' at position 2", OPERAND),
    ("UNIQUES(A) + )", "')' at position 14", OPERAND),
    ("(UNIQUES(A) + )", "')' at position 15", OPERAND),
    ("EXP()", "')' at position 5", OPERAND),
    ("POWER(2, )", "')' at position 10", OPERAND),
    ("LOG(UNIQUES(A), )", "')' at position 17", OPERAND),
    # the end where an operand must stand
    ("-", "the end at position 2", OPERAND),
    ("  -  ", "the end at position 6", OPERAND),
    ("(", "the end at position 2", OPERAND),
    ("((-", "the end at position 4", OPERAND),
    ("UNIQUES(A) +", "the end at position 13", OPERAND),
    ("UNIQUES(A) + ", "the end at position 14", OPERAND),
    ("UNIQUES(A) -\n", "the end at position 14", OPERAND),
    ("UNIQUES(A) * ; UNIQUES(B)", "the end at position 14", OPERAND),
    ("UNIQUES(A); UNIQUES(B) /", "the end at position 25", OPERAND),
    ("UNIQUES(A) --", "the end at position 14", OPERAND),
    ("EXP(", "the end at position 5", OPERAND),
    ("POWER(UNIQUES(A),", "the end at position 18", OPERAND),
    ("LOG(UNIQUES(A), ;", "the end at position 17", OPERAND),
    # reading: a prefix alone is no empty part
    ("%:", "the end at position 3", OPERAND),
    ("%: ; UNIQUES(A)", "the end at position 4", OPERAND),
    # behind an operand something that is no operator
    ("2 3", "'3' at position 3", OPERATOR),
    ("1.2.3", "'.3' at position 4", OPERATOR),
    ("1.2.3 * UNIQUES(A)", "'.3' at position 4", OPERATOR),
    ("1e5 * UNIQUES(A)", "'e5' at position 2", OPERATOR),
    ("1E+5 * UNIQUES(A)", "'E' at position 2", OPERATOR),
    ("UNIQUES(A) * 0x10", "'x10' at position 15", OPERATOR),
    ("1,5 * UNIQUES(A)", "',' at position 2", OPERATOR),
    ("2UNIQUES(A)", "'UNIQUES' at position 2", OPERATOR),
    ("2(UNIQUES(A))", "'(' at position 2", OPERATOR),
    ("(1)(2)", "'(' at position 4", OPERATOR),
    ("UNIQUES(A)2", "'2' at position 11", OPERATOR),
    ("UNIQUES(A)(2)", "'(' at position 11", OPERATOR),
    ("UNIQUES(A) A", "'A' at position 12", OPERATOR),
    ("UNIQUES(A) UNIQUES(B)", "'UNIQUES' at position 12", OPERATOR),
    ("UNIQUES(A)\nUNIQUES(B)", "'UNIQUES' at position 12", OPERATOR),
    ("UNIQUES(A) HIST(B)", "'HIST' at position 12", OPERATOR),
    ("HIST(A) HIST(B)", "'HIST' at position 9", OPERATOR),
    ("UNIQUES(A), UNIQUES(B)", "',' at position 11", OPERATOR),
    ("UNIQUES(A) union select 1", "'union' at position 12", OPERATOR),
    ("UNIQUES(A) or 1", "'or' at position 12", OPERATOR),
    ("(UNIQUES(A), 2)", "',' at position 12", OPERATOR),
    ("(UNIQUES(A) 2)", "'2' at position 13", OPERATOR),
    ("EXP((UNIQUES(A), 2))", "',' at position 16", OPERATOR),
    ("UNIQUES(A); 1 2", "'2' at position 15", OPERATOR),
    # ')' without '('
    ("UNIQUES(A))", "')' at position 11 without '('", NO_PARENTHESIS),
    ("(UNIQUES(A)))", "')' at position 13 without '('", NO_PARENTHESIS),
    ("2)", "')' at position 2 without '('", NO_PARENTHESIS),
    ("%:UNIQUES(A) )", "')' at position 14 without '('", NO_PARENTHESIS),
    ("UNIQUES(A)) + #", "')' at position 11 without '('", NO_PARENTHESIS),
    ("UNIQUES(A) + 1) * (2", "')' at position 15 without '('", NO_PARENTHESIS),
    ("UNIQUES(A); UNIQUES(B))", "')' at position 23 without '('", NO_PARENTHESIS),
    ("(UNIQUES(A); UNIQUES(B))", "the end at position 12", "')' for the '(' at position 1"),
    # the end with an open '('
    ("(UNIQUES(A)", "the end at position 12", "')' for the '(' at position 1"),
    ("((UNIQUES(A))", "the end at position 14", "')' for the '(' at position 1"),
    ("2 * (UNIQUES(A) + 1", "the end at position 20", "')' for the '(' at position 5"),
    ("(2 ", "the end at position 4", "')' for the '(' at position 1"),
    ("(UNIQUES(A)\n;UNIQUES(B)", "the end at position 13", "')' for the '(' at position 1"),
    # reading: the innermost one
    ("((UNIQUES(A)", "the end at position 13", "')' for the '(' at position 2"),
    ("EXP((UNIQUES(A)", "the end at position 16", "')' for the '(' at position 5"),
    # too deep
    ("(" * 21 + "UNIQUES(A)" + ")" * 21, "'(' at position 21", DEPTH),
    ("(" * 20 + "UNIQUES(A)" + ")" * 20, "'(' at position 28", DEPTH),
    ("EXP(" * 20 + "UNIQUES(A)" + ")" * 20, "'(' at position 88", DEPTH),
    ("UNIQUES(B) + " + "-(" * 21 + "1" + ")" * 21, "'(' at position 55", DEPTH),
    ("(" * 21, "'(' at position 21", DEPTH),
    ("(" * 300, "'(' at position 21", DEPTH),
    ("( " * 20 + "EXP(UNIQUES(A))" + ")" * 20, "'(' at position 44", DEPTH),
    ("UNIQUES(A);" + "(" * 21 + "UNIQUES(A)" + ")" * 21, "'(' at position 32", DEPTH),
    # a name before '(' that is no function
    ("FOO(A)", "unknown function 'FOO' at position 1", FUNCTION),
    ("foo (A)", "unknown function 'foo' at position 1", FUNCTION),
    ("FOO(", "unknown function 'FOO' at position 1", FUNCTION),
    ("FOO()", "unknown function 'FOO' at position 1", FUNCTION),
    ("SESSIONTOTAL(A)", "unknown function 'SESSIONTOTAL' at position 1", FUNCTION),
    ("Totals(A)", "unknown function 'Totals' at position 1", FUNCTION),
    ("UNIQUES2(A)", "unknown function 'UNIQUES2' at position 1", FUNCTION),
    ("LOG2(UNIQUES(A))", "unknown function 'LOG2' at position 1", FUNCTION),
    ("POW(UNIQUES(A), 2)", "unknown function 'POW' at position 1", FUNCTION),
    ("A(1)", "unknown function 'A' at position 1", FUNCTION),
    ("A1(B)", "unknown function 'A1' at position 1", FUNCTION),
    ("UNIQUES(A) / COUNT(A)", "unknown function 'COUNT' at position 14", FUNCTION),
    ("UNIQUES(A)\n+ FOO(A)", "unknown function 'FOO' at position 14", FUNCTION),
    ("EXP(FOO(A))", "unknown function 'FOO' at position 5", FUNCTION),
    ("drop(A)", "unknown function 'drop' at position 1", FUNCTION),
    # reading: '_' is part of a name
    ("UNIQUES(A); pg_sleep(1)", "unknown function 'pg_sleep' at position 13", FUNCTION),
    ("SESSION_TOTALS(A)", "unknown function 'SESSION_TOTALS' at position 1", FUNCTION),
    # a function without parentheses
    ("SESSIONTOTALS", "'SESSIONTOTALS' at position 1", PARENTHESIS),
    ("sessiontotals", "'sessiontotals' at position 1", PARENTHESIS),
    ("UNIQUES A", "'UNIQUES' at position 1", PARENTHESIS),
    ("UNIQUES, A", "'UNIQUES' at position 1", PARENTHESIS),
    ("UNIQUES)", "'UNIQUES' at position 1", PARENTHESIS),
    ("UNIQUES + 1", "'UNIQUES' at position 1", PARENTHESIS),
    ("2 * Hist", "'Hist' at position 5", PARENTHESIS),
    ("LOG10", "'LOG10' at position 1", PARENTHESIS),
    ("EXP 2", "'EXP' at position 1", PARENTHESIS),
    ("EXP(UNIQUES)", "'UNIQUES' at position 5", PARENTHESIS),
    ("TRENDLINE(ROLLAVG, 2)", "'ROLLAVG' at position 11", PARENTHESIS),
    ("UNIQUES; UNIQUES(A)", "'UNIQUES' at position 1", PARENTHESIS),
    # any other name where an operand must stand
    ("A", "'A' at position 1", NAME),
    ("a + b", "'a' at position 1", NAME),
    ("A1 / A2", "'A1' at position 1", NAME),
    ("-A", "'A' at position 2", NAME),
    ("(A)", "'A' at position 2", NAME),
    ("UNIQUES(A) + B", "'B' at position 14", NAME),
    ("UNIQUES(A) + K", "'K' at position 14", NAME),
    ("EXP(A)", "'A' at position 5", NAME),
    ("TRENDLINE(A)", "'A' at position 11", NAME),
    ("POWER(UNIQUES(A), n)", "'n' at position 19", NAME),
    ("1 + e5", "'e5' at position 5", NAME),
    ("null", "'null' at position 1", NAME),
    ("select 1", "'select' at position 1", NAME),
    ("UNIQUES(A) -- x", "'x' at position 15", NAME),
    ("-- x", "'x' at position 4", NAME),
    ("UNIQUES(A); drop table x; --", "'drop' at position 13", NAME),
    # where a label must stand: no name
    ("UNIQUES()", "')' at position 9", LABEL),
    ("UNIQUES(", "the end at position 9", LABEL),
    ("UNIQUES(; UNIQUES(A)", "the end at position 9", LABEL),
    ("UNIQUES( ", "the end at position 10", LABEL),
    ("UNIQUES(1)", "'1' at position 9", LABEL),
    ("UNIQUES(,A)", "',' at position 9", LABEL),
    ("UNIQUES((A))", "'(' at position 9", LABEL),
    ("UNIQUES(-A)", "'-' at position 9", LABEL),
    ("HIST(*)", "'*' at position 6", LABEL),
    ("PERCENTILE(0.9, A)", "'0.9' at position 12", LABEL),
    ("CUMSUM(UNIQUES, )", "')' at position 17", LABEL),
    ("CUMSUM(UNIQUES,", "the end at position 16", LABEL),
    ("ROLLAVG(UNIQUES, 7, A)", "'7' at position 18", LABEL),
    ("ROLLWIN(UNIQUES, , 7)", "',' at position 18", LABEL),
    # where a label must stand: an unknown one
    ("UNIQUES(K)", "unknown label 'K' at position 9", KNOWN_LABEL),
    ("UNIQUES(k)", "unknown label 'k' at position 9", KNOWN_LABEL),
    ("UNIQUES(K1)", "unknown label 'K1' at position 9", KNOWN_LABEL),
    ("UNIQUES(C)", "unknown label 'C' at position 9", KNOWN_LABEL),
    ("UNIQUES(C1)", "unknown label 'C1' at position 9", KNOWN_LABEL),
    ("UNIQUES(C0)", "unknown label 'C0' at position 9", KNOWN_LABEL),
    ("UNIQUES(AB)", "unknown label 'AB' at position 9", KNOWN_LABEL),
    ("UNIQUES(A1B)", "unknown label 'A1B' at position 9", KNOWN_LABEL),
    ("UNIQUES(UNIQUES)", "unknown label 'UNIQUES' at position 9", KNOWN_LABEL),
    ("UNIQUES(UNIQUES(A))", "unknown label 'UNIQUES' at position 9", KNOWN_LABEL),
    ("UNIQUES(HIST(A))", "unknown label 'HIST' at position 9", KNOWN_LABEL),
    ("HIST(C)", "unknown label 'C' at position 6", KNOWN_LABEL),
    ("PERCENTILE(J, 0.5)", "unknown label 'J' at position 12", KNOWN_LABEL),
    ("CUMSUM(UNIQUES, D)", "unknown label 'D' at position 17", KNOWN_LABEL),
    ("ROLLWIN(AVG, any, 3)", "unknown label 'any' at position 14", KNOWN_LABEL),
    ("UNIQUES(A) + UNIQUES(D)", "unknown label 'D' at position 22", KNOWN_LABEL),
    ("UNIQUES(A); UNIQUES(C)", "unknown label 'C' at position 21", KNOWN_LABEL),
    ("UNIQUES(\n\tC)", "unknown label 'C' at position 11", KNOWN_LABEL),
    # segment numbers, in a chart without segments
    ("UNIQUES(A0)", "segment 0 in 'A0' at position 9", "1"),
    ("UNIQUES(A2)", "segment 2 in 'A2' at position 9", "1"),
    ("UNIQUES(b2)", "segment 2 in 'b2' at position 9", "1"),
    ("UNIQUES(A11)", "segment 11 in 'A11' at position 9", "1"),
    ("HIST(A2)", "segment 2 in 'A2' at position 6", "1"),
    ("UNIQUES(A1)/UNIQUES(B2)", "segment 2 in 'B2' at position 21", "1"),
    ("CUMSUM(UNIQUES, A0)", "segment 0 in 'A0' at position 17", "1"),
    # reading: the digits of a segment number are no number of at most 15 digits
    (
        "UNIQUES(A99999999999999999999)",
        "segment 99999999999999999999 in 'A99999999999999999999' at position 9",
        "1",
    ),
    # where a metric must stand
    ("ROLLAVG(A, UNIQUES, 7)", "'A' at position 9", METRIC),
    ("ROLLAVG(HIST, A, 7)", "'HIST' at position 9", METRIC),
    ("ROLLAVG(PERCENTILE, A, 7)", "'PERCENTILE' at position 9", METRIC),
    ("ROLLWIN(ln, A, 7)", "'ln' at position 9", METRIC),
    ("ROLLWIN(TOTALS, A, 7)", "'TOTALS' at position 9", METRIC),
    ("ROLLWIN(ROLLAVG, A, 7)", "'ROLLAVG' at position 9", METRIC),
    ("ROLLWIN(7, UNIQUES, A)", "'7' at position 9", METRIC),
    ("ROLLWIN(, A, 7)", "',' at position 9", METRIC),
    ("ROLLAVG()", "')' at position 9", METRIC),
    ("ROLLAVG((UNIQUES), A, 7)", "'(' at position 9", METRIC),
    ("ROLLAVG(", "the end at position 9", METRIC),
    ("ROLLAVG( ; UNIQUES(A)", "the end at position 10", METRIC),
    ("CUMSUM(A, UNIQUES)", "'A' at position 8", SUM_METRIC),
    ("CUMSUM(AVG, A)", "'AVG' at position 8", SUM_METRIC),
    ("CUMSUM(propavg, A)", "'propavg' at position 8", SUM_METRIC),
    ("CUMSUM(ACTIVE, A)", "'ACTIVE' at position 8", SUM_METRIC),
    ("CUMSUM(FOO, A)", "'FOO' at position 8", SUM_METRIC),
    ("CUMSUM(-UNIQUES, A)", "'-' at position 8", SUM_METRIC),
    ("CUMSUM()", "')' at position 8", SUM_METRIC),
    ("CUMSUM(", "the end at position 8", SUM_METRIC),
    # the number of intervals
    ("ROLLAVG(UNIQUES, A, 0)", "'0' at position 21", INTERVALS),
    ("ROLLAVG(UNIQUES, A, 1001)", "'1001' at position 21", INTERVALS),
    ("ROLLAVG(UNIQUES, A, 1.5)", "'1.5' at position 21", INTERVALS),
    ("ROLLAVG(UNIQUES, A, .5)", "'.5' at position 21", INTERVALS),
    ("ROLLAVG(UNIQUES, A, -1)", "'-' at position 21", INTERVALS),
    ("ROLLAVG(UNIQUES, A, +7)", "'+' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A, (7))", "'(' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A, B)", "'B' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A, UNIQUES(A))", "'UNIQUES' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A, 999999999999999)", "'999999999999999' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A, )", "')' at position 21", INTERVALS),
    ("ROLLWIN(UNIQUES, A,", "the end at position 20", INTERVALS),
    ("ROLLWIN(UNIQUES, A,,7)", "',' at position 20", INTERVALS),
    # reading: a whole number is written without a point
    ("ROLLWIN(UNIQUES, A, 7.0)", "'7.0' at position 21", INTERVALS),
    # the percentile
    ("PERCENTILE(A, 1.1)", "'1.1' at position 15", SHARE),
    ("PERCENTILE(A, 90)", "'90' at position 15", SHARE),
    ("PERCENTILE(A, 1.00000001)", "'1.00000001' at position 15", SHARE),
    ("PERCENTILE(A, -0.1)", "'-' at position 15", SHARE),
    ("PERCENTILE(A, (0.5))", "'(' at position 15", SHARE),
    ("PERCENTILE(A, B)", "'B' at position 15", SHARE),
    ("PERCENTILE(A, )", "')' at position 15", SHARE),
    ("PERCENTILE(A,,0.5)", "',' at position 14", SHARE),
    ("PERCENTILE(A, ", "the end at position 15", SHARE),
    ("PERCENTILE(A,;UNIQUES(A)", "the end at position 14", SHARE),
    # between arguments
    ("PERCENTILE(A)", "')' at position 13", "',' and the percentile of PERCENTILE"),
    ("PERCENTILE(A 0.9)", "'0.9' at position 14", "',' and the percentile of PERCENTILE"),
    ("PERCENTILE(A B, 0.9)", "'B' at position 14", "',' and the percentile of PERCENTILE"),
    ("PERCENTILE(A", "the end at position 13", "',' and the percentile of PERCENTILE"),
    ("CUMSUM(UNIQUES)", "')' at position 15", "',' and a label of CUMSUM"),
    ("CUMSUM(UNIQUES A)", "'A' at position 16", "',' and a label of CUMSUM"),
    ("CUMSUM(UNIQUES(A))", "'(' at position 15", "',' and a label of CUMSUM"),
    ("CUMSUM(UNIQUES", "the end at position 15", "',' and a label of CUMSUM"),
    ("ROLLAVG(UNIQUES A, 7)", "'A' at position 17", "',' and a label of ROLLAVG"),
    ("ROLLAVG(UNIQUES(A), 7)", "'(' at position 16", "',' and a label of ROLLAVG"),
    ("ROLLAVG(UNIQUES / 2, A, 7)", "'/' at position 17", "',' and a label of ROLLAVG"),
    ("ROLLWIN(AVG;UNIQUES(A)", "the end at position 12", "',' and a label of ROLLWIN"),
    ("ROLLAVG(UNIQUES, A)", "')' at position 19", "',' and the number of intervals of ROLLAVG"),
    ("ROLLAVG(UNIQUES, A 7)", "'7' at position 20", "',' and the number of intervals of ROLLAVG"),
    ("ROLLWIN(UNIQUES, A", "the end at position 19", "',' and the number of intervals of ROLLWIN"),
    ("LOG(UNIQUES(A))", "')' at position 15", "',' and the base of LOG"),
    ("LOG(UNIQUES(A) 10)", "'10' at position 16", "',' and the base of LOG"),
    ("LOG(10", "the end at position 7", "',' and the base of LOG"),
    ("POWER(UNIQUES(A))", "')' at position 17", "',' and the exponent of POWER"),
    ("POWER(2 UNIQUES(A))", "'UNIQUES' at position 9", "',' and the exponent of POWER"),
    ("POWER(UNIQUES(A) + 1; 2)", "the end at position 21", "',' and the exponent of POWER"),
    # reading: a function's name is told in capitals
    ("power(uniques(a))", "')' at position 17", "',' and the exponent of POWER"),
    ("percentile(a)", "')' at position 13", "',' and the percentile of PERCENTILE"),
    # behind the last argument
    ("UNIQUES(A", "the end at position 10", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A ; UNIQUES(B)", "the end at position 11", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A, B)", "',' at position 10", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A B)", "'B' at position 11", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A 1)", "'1' at position 11", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A.5)", "'.5' at position 10", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A(1))", "'(' at position 10", "')' behind the arguments of UNIQUES"),
    ("UNIQUES(A + B)", "'+' at position 11", "')' behind the arguments of UNIQUES"),
    ("uniques(A-1)", "'-' at position 10", "')' behind the arguments of UNIQUES"),
    ("ACTIVE(A -- x", "'-' at position 10", "')' behind the arguments of ACTIVE"),
    ("HIST(A, 10)", "',' at position 7", "')' behind the arguments of HIST"),
    ("HIST(A", "the end at position 7", "')' behind the arguments of HIST"),
    ("PERCENTILE(A, 0.9, 2)", "',' at position 18", "')' behind the arguments of PERCENTILE"),
    ("PERCENTILE(A, 1/2)", "'/' at position 16", "')' behind the arguments of PERCENTILE"),
    ("PERCENTILE(A, 0.9", "the end at position 18", "')' behind the arguments of PERCENTILE"),
    ("CUMSUM(UNIQUES, A, 7)", "',' at position 18", "')' behind the arguments of CUMSUM"),
    ("ROLLAVG(UNIQUES, A, 7, 2)", "',' at position 22", "')' behind the arguments of ROLLAVG"),
    ("ROLLAVG(UNIQUES, A, 7 + 1)", "'+' at position 23", "')' behind the arguments of ROLLAVG"),
    ("ROLLWIN(UNIQUES, A, 1e3)", "'e3' at position 22", "')' behind the arguments of ROLLWIN"),
    ("ROLLWIN(UNIQUES, A, 7", "the end at position 22", "')' behind the arguments of ROLLWIN"),
    ("EXP(UNIQUES(A), 2)", "',' at position 15", "')' behind the arguments of EXP"),
    ("EXP(UNIQUES(A)", "the end at position 15", "')' behind the arguments of EXP"),
    ("(1 + EXP(2", "the end at position 11", "')' behind the arguments of EXP"),
    ("LN(2 3)", "'3' at position 6", "')' behind the arguments of LN"),
    ("LOG(UNIQUES(A), 2, 3)", "',' at position 18", "')' behind the arguments of LOG"),
    ("LOG10(UNIQUES(A), 10)", "',' at position 17", "')' behind the arguments of LOG10"),
    ("POWER(UNIQUES(A), 2", "the end at position 20", "')' behind the arguments of POWER"),
    ("SQRT(UNIQUES(A); 2", "the end at position 16", "')' behind the arguments of SQRT"),
    ("TRENDLINE(UNIQUES(A), 7)", "',' at position 21", "')' behind the arguments of TRENDLINE"),
    # HIST that is not the whole formula
    ("%:HIST(A)", "HIST at position 3", HIST_ALONE),
    ("$: HIST(A)", "HIST at position 4", HIST_ALONE),
    ("HIST(A) + 1", "HIST at position 1", HIST_ALONE),
    ("1 + HIST(A)", "HIST at position 5", HIST_ALONE),
    ("-HIST(A)", "HIST at position 2", HIST_ALONE),
    ("(HIST(A))", "HIST at position 2", HIST_ALONE),
    ("HIST(A) / HIST(B)", "HIST at position 1", HIST_ALONE),
    ("UNIQUES(A) * HIST(A)", "HIST at position 14", HIST_ALONE),
    ("TRENDLINE(HIST(A))", "HIST at position 11", HIST_ALONE),
    ("POWER(UNIQUES(A), HIST(A))", "HIST at position 19", HIST_ALONE),
    ("UNIQUES(A); HIST(A) * 2", "HIST at position 13", HIST_ALONE),
    ("HIST(B); %:HIST(A)", "HIST at position 12", HIST_ALONE),
    ("HIST(A) +", "the end at position 10", OPERAND),
    # reading: also where it is typed in small letters
    ("2 * hist(a)", "HIST at position 5", HIST_ALONE),
    # reading: this rule comes before that of segment numbers
    ("HIST(A) / UNIQUES(A1)", "HIST at position 1", HIST_ALONE),
    ("HIST(A1) / HIST(A)", "HIST at position 1", HIST_ALONE),
    # HIST beside other formulas
    ("HIST(A); UNIQUES(A)", "HIST at position 1 beside other formulas", ALL_HIST),
    ("  HIST(A); UNIQUES(A)", "HIST at position 3 beside other formulas", ALL_HIST),
    ("UNIQUES(A); HIST(A)", "HIST at position 13 beside other formulas", ALL_HIST),
    ("UNIQUES(A);hist(B);HIST(A)", "HIST at position 12 beside other formulas", ALL_HIST),
    ("HIST(A1); UNIQUES(A1)", "HIST at position 1 beside other formulas", ALL_HIST),
    ("HIST(A); UNIQUES(A); UNIQUES(K)", "unknown label 'K' at position 30", KNOWN_LABEL),
    # reading: the same formula twice comes before this
    ("HIST(A); UNIQUES(A); HIST(A)", "'HIST(A)' at position 22 again", ONCE),
    # numbered and plain labels in one formula
    ("UNIQUES(A1)/UNIQUES(A)", "'A' at position 21", ALL_NUMBERED),
    ("UNIQUES(A)/UNIQUES(A1)", "'A1' at position 20", ALL_NUMBERED),
    ("UNIQUES(A) + UNIQUES(B) + UNIQUES(b1)", "'b1' at position 35", ALL_NUMBERED),
    ("UNIQUES(A1) + UNIQUES(b) - UNIQUES(A)", "'b' at position 23", ALL_NUMBERED),
    ("PERCENTILE(A, .5)/PERCENTILE(A1, .5)", "'A1' at position 30", ALL_NUMBERED),
    ("CUMSUM(UNIQUES, A1) / ROLLAVG(UNIQUES, A, 7)", "'A' at position 40", ALL_NUMBERED),
    ("UNIQUES(B); UNIQUES(B)/UNIQUES(B1)", "'B1' at position 32", ALL_NUMBERED),
    ("UNIQUES(B1)/UNIQUES(B) + FOO(A)", "unknown function 'FOO' at position 26", FUNCTION),
    # no label
    ("1", "no label in '1'", OF_A_LABEL),
    (" 2 * 3 ", "no label in '2 * 3'", OF_A_LABEL),
    ("%: 1 +  2", "no label in '%: 1 +  2'", OF_A_LABEL),
    ("(1)", "no label in '(1)'", OF_A_LABEL),
    ("--1", "no label in '--1'", OF_A_LABEL),
    (".5", "no label in '.5'", OF_A_LABEL),
    ("exp(1)", "no label in 'exp(1)'", OF_A_LABEL),
    ("POWER(2, 3)", "no label in 'POWER(2, 3)'", OF_A_LABEL),
    ("TRENDLINE(-2)", "no label in 'TRENDLINE(-2)'", OF_A_LABEL),
    ("UNIQUES(A); 5 ", "no label in '5'", OF_A_LABEL),
    ("5; FOO(A)", "no label in '5'", OF_A_LABEL),
    ("5; HIST(A); HIST(A)", "no label in '5'", OF_A_LABEL),
    ("1\t+ 2", "no label in '1\t+ 2'", OF_A_LABEL),
    # the same formula twice
    ("UNIQUES(A);UNIQUES(A)", "'UNIQUES(A)' at position 12 again", ONCE),
    ("UNIQUES(A); uniques( a )", "'uniques( a )' at position 13 again", ONCE),
    ("UNIQUES(A); UNIQUES(B);  UNIQUES(A) ", "'UNIQUES(A)' at position 26 again", ONCE),
    ("UNIQUES(A1); Uniques(a1)", "'Uniques(a1)' at position 14 again", ONCE),
    ("%:UNIQUES(A); %: uniques(a)", "'%: uniques(a)' at position 15 again", ONCE),
    ("UNIQUES(A)+1; UNIQUES (A) + 1", "'UNIQUES (A) + 1' at position 15 again", ONCE),
    ("UNIQUES(A)\n;\nUNIQUES(A)", "'UNIQUES(A)' at position 14 again", ONCE),
    ("HIST(A); hist( a )", "'hist( a )' at position 10 again", ONCE),
    ("UNIQUES(A); UNIQUES(A); FOO(A)", "unknown function 'FOO' at position 25", FUNCTION),
    # reading: the first one that comes again
    ("UNIQUES(A);UNIQUES(B);UNIQUES(B);UNIQUES(A)", "'UNIQUES(B)' at position 23 again", ONCE),
]

# Whole charts: their arguments, what is found, what is expected.
CHART_ERRORS = [
    # no formula
    (without_formula(), "'None'", TEXT),
    (without_formula(sessions={"A": {}, "B": {}}, interval="week"), "'None'", TEXT),
    # a formula with another measure
    ({"formula": "UNIQUES(A)"}, "a formula with measured_as 'total_sessions'", MEASURE),
    (
        {"formula": "UNIQUES(A)", "measured_as": "total_sessions"},
        "a formula with measured_as 'total_sessions'",
        MEASURE,
    ),
    (
        {"formula": "HIST(A)", "measured_as": "length_distribution"},
        "a formula with measured_as 'length_distribution'",
        MEASURE,
    ),
    (
        {"formula": "FOO(", "measured_as": "avg_per_user"},
        "a formula with measured_as 'avg_per_user'",
        MEASURE,
    ),
    ({"formula": 5}, "a formula with measured_as 'total_sessions'", MEASURE),
    (
        {
            "sessions": {"A": {"count": "events", "event": "any"}},
            "formula": "EVENTTOTALS(A)",
            "measured_as": "total_events",
        },
        "a formula with measured_as 'total_events'",
        MEASURE,
    ),
    # reading: an empty text is a given formula
    ({"formula": ""}, "a formula with measured_as 'total_sessions'", MEASURE),
    # the labels of the chart, in its order
    (chart("UNIQUES()", "A"), "')' at position 9", "a label: A"),
    (chart("UNIQUES(B)", "A"), "unknown label 'B' at position 9", "A"),
    (chart("UNIQUES(A)", "B"), "unknown label 'A' at position 9", "B"),
    (chart("UNIQUES(b)", "CA"), "unknown label 'b' at position 9", "C, A"),
    (chart("PERCENTILE(", "JCA"), "the end at position 12", "a label: J, C, A"),
    (
        chart("UNIQUES(K)", LABELS[:10]),
        "unknown label 'K' at position 9",
        "A, B, C, D, E, F, G, H, I, J",
    ),
    (
        {"measured_as": "formula", "formula": "UNIQUES(B)"},
        "unknown label 'B' at position 9",
        "A",
    ),
    # segment numbers
    (chart("UNIQUES(A0)", segments=TWO_SEGMENTS), "segment 0 in 'A0' at position 9", "1 to 2"),
    (chart("UNIQUES(A3)", segments=TWO_SEGMENTS), "segment 3 in 'A3' at position 9", "1 to 2"),
    (chart("UNIQUES(C3)", segments=TWO_SEGMENTS), "unknown label 'C3' at position 9", "A, B"),
    (
        chart("UNIQUES(A1)/UNIQUES(B10)", segments=TWO_SEGMENTS),
        "segment 10 in 'B10' at position 21",
        "1 to 2",
    ),
    (
        chart("ROLLWIN(UNIQUES, a11, 7)", segments=TEN_SEGMENTS),
        "segment 11 in 'a11' at position 18",
        "1 to 10",
    ),
    (chart("UNIQUES(A2)", segments=[]), "segment 2 in 'A2' at position 9", "1"),
    (chart("UNIQUES(A2)", segments=[{}]), "segment 2 in 'A2' at position 9", "1"),
    (
        chart("UNIQUES(A2)", group_segment_by=["country"]),
        "segment 2 in 'A2' at position 9",
        "1",
    ),
    (
        chart("UNIQUES(A2)/UNIQUES(A)", segments=TWO_SEGMENTS),
        "'A' at position 21",
        ALL_NUMBERED,
    ),
    (
        chart("UNIQUES(A)/UNIQUES(A2)", segments=TWO_SEGMENTS),
        "'A2' at position 20",
        ALL_NUMBERED,
    ),
    # reading: a wrong formula, or none, is told before needless buckets
    (without_formula(buckets=BUCKETS), "'None'", TEXT),
    (chart("UNIQUES(K)", buckets=BUCKETS), "unknown label 'K' at position 9", "A, B"),
    (
        chart("UNIQUES(A); HIST(A)", buckets=BUCKETS),
        "HIST at position 13 beside other formulas",
        ALL_HIST,
    ),
]

# Buckets of a chart of a formula: its arguments, the message.
BUCKET_ERRORS = [
    (
        chart("UNIQUES(A)", buckets=BUCKETS),
        f"buckets: buckets with measured_as 'formula'. Expected: {NO_BUCKETS}.",
    ),
    (
        chart("UNIQUES(A); AVG(B)", buckets={"min": 1, "max": 30, "size": 5}),
        f"buckets: buckets with measured_as 'formula'. Expected: {NO_BUCKETS}.",
    ),
    (
        chart("HIST(A)", buckets={"edges": [0, 10, 10]}),
        "buckets.edges: 10 after 10. Expected: numbers that rise.",
    ),
    (
        chart("HIST(A)", buckets={"min": 0, "max": 10, "step": 1}),
        "buckets: unknown key 'step'. Expected: min, max, size, edges, unit.",
    ),
    (
        chart("HIST(A); HIST(B)", buckets={"edges": [0, 10], "unit": "weeks"}),
        "buckets.unit: unknown value 'weeks'. Expected: seconds, minutes, hours, days.",
    ),
    (
        chart("HIST(A1)", buckets={"min": 0, "max": 10, "size": 0}),
        "buckets.size: '0'. Expected: above 0, for at most 100 buckets.",
    ),
]

# Formulas whose message has a line break in it.
BROKEN_LINES = [
    ("\n", "'\n'", TEXT),
    (" \r\n\t ", "' \r\n\t '", TEXT),
    ("1 +\n2", "no label in '1 +\n2'", OF_A_LABEL),
    ("\n%:\n\nEXP(1)\n", "no label in '%:\n\nEXP(1)'", OF_A_LABEL),
    ("UNIQUES(A);\nUNIQUES(\n  A)\n", "'UNIQUES(\n  A)' at position 13 again", ONCE),
    # reading: these are no line breaks of a formula
    ("UNIQUES(A)\x0b+ 1", "'\x0b' at position 11", CHARACTER),
    ("UNIQUES(A)\x0c+ 1", "'\x0c' at position 11", CHARACTER),
    ("UNIQUES(A)\x85+ 1", "'\x85' at position 11", CHARACTER),
    ("UNIQUES(A)\u2028+ 1", "'\u2028' at position 11", CHARACTER),
]

# Formulas as they are typed: for each number of characters what is found and what is expected.
# The numbers that a table leaves out are in its list of whole formulas.
TYPED = [
    (
        chart("%:SESSIONTOTALS(A)/ROLLAVG(UNIQUES, B, 7)"),
        [18, 41],
        [
            (0, "''", TEXT),
            (1, "'%' at position 1", CHARACTER),
            (2, "the end at position 3", OPERAND),
            (3, "'S' at position 3", NAME),
            (4, "'SE' at position 3", NAME),
            (5, "'SES' at position 3", NAME),
            (6, "'SESS' at position 3", NAME),
            (7, "'SESSI' at position 3", NAME),
            (8, "'SESSIO' at position 3", NAME),
            (9, "'SESSION' at position 3", NAME),
            (10, "'SESSIONT' at position 3", NAME),
            (11, "'SESSIONTO' at position 3", NAME),
            (12, "'SESSIONTOT' at position 3", NAME),
            (13, "'SESSIONTOTA' at position 3", NAME),
            (14, "'SESSIONTOTAL' at position 3", NAME),
            (15, "'SESSIONTOTALS' at position 3", PARENTHESIS),
            (16, "the end at position 17", LABEL),
            (17, "the end at position 18", "')' behind the arguments of SESSIONTOTALS"),
            (19, "the end at position 20", OPERAND),
            (20, "'R' at position 20", NAME),
            (21, "'RO' at position 20", NAME),
            (22, "'ROL' at position 20", NAME),
            (23, "'ROLL' at position 20", NAME),
            (24, "'ROLLA' at position 20", NAME),
            (25, "'ROLLAV' at position 20", NAME),
            (26, "'ROLLAVG' at position 20", PARENTHESIS),
            (27, "the end at position 28", METRIC),
            (28, "'U' at position 28", METRIC),
            (29, "'UN' at position 28", METRIC),
            (30, "'UNI' at position 28", METRIC),
            (31, "'UNIQ' at position 28", METRIC),
            (32, "'UNIQU' at position 28", METRIC),
            (33, "'UNIQUE' at position 28", METRIC),
            (34, "the end at position 35", "',' and a label of ROLLAVG"),
            (35, "the end at position 36", LABEL),
            (36, "the end at position 37", LABEL),
            (37, "the end at position 38", "',' and the number of intervals of ROLLAVG"),
            (38, "the end at position 39", INTERVALS),
            (39, "the end at position 40", INTERVALS),
            (40, "the end at position 41", "')' behind the arguments of ROLLAVG"),
        ],
    ),
    (
        chart("TRENDLINE(PERCENTILE(A, 0.9) * -2)"),
        [34],
        [
            (0, "''", TEXT),
            (1, "'T' at position 1", NAME),
            (2, "'TR' at position 1", NAME),
            (3, "'TRE' at position 1", NAME),
            (4, "'TREN' at position 1", NAME),
            (5, "'TREND' at position 1", NAME),
            (6, "'TRENDL' at position 1", NAME),
            (7, "'TRENDLI' at position 1", NAME),
            (8, "'TRENDLIN' at position 1", NAME),
            (9, "'TRENDLINE' at position 1", PARENTHESIS),
            (10, "the end at position 11", OPERAND),
            (11, "'P' at position 11", NAME),
            (12, "'PE' at position 11", NAME),
            (13, "'PER' at position 11", NAME),
            (14, "'PERC' at position 11", NAME),
            (15, "'PERCE' at position 11", NAME),
            (16, "'PERCEN' at position 11", NAME),
            (17, "'PERCENT' at position 11", NAME),
            (18, "'PERCENTI' at position 11", NAME),
            (19, "'PERCENTIL' at position 11", NAME),
            (20, "'PERCENTILE' at position 11", PARENTHESIS),
            (21, "the end at position 22", LABEL),
            (22, "the end at position 23", "',' and the percentile of PERCENTILE"),
            (23, "the end at position 24", SHARE),
            (24, "the end at position 25", SHARE),
            (25, "the end at position 26", "')' behind the arguments of PERCENTILE"),
            # reading: a point without a digit behind it begins no token
            (26, "'.' at position 26", CHARACTER),
            (27, "the end at position 28", "')' behind the arguments of PERCENTILE"),
            (28, "the end at position 29", "')' behind the arguments of TRENDLINE"),
            (29, "the end at position 30", "')' behind the arguments of TRENDLINE"),
            (30, "the end at position 31", OPERAND),
            (31, "the end at position 32", OPERAND),
            (32, "the end at position 33", OPERAND),
            (33, "the end at position 34", "')' behind the arguments of TRENDLINE"),
        ],
    ),
    (
        chart("$:-(LOG(AVG(a1), .5) + 1);ACTIVE(B2)", segments=TWO_SEGMENTS),
        [25, 36],
        [
            (0, "''", TEXT),
            (1, "'$' at position 1", CHARACTER),
            (2, "the end at position 3", OPERAND),
            (3, "the end at position 4", OPERAND),
            (4, "the end at position 5", OPERAND),
            (5, "'L' at position 5", NAME),
            (6, "'LO' at position 5", NAME),
            (7, "'LOG' at position 5", PARENTHESIS),
            (8, "the end at position 9", OPERAND),
            (9, "'A' at position 9", NAME),
            (10, "'AV' at position 9", NAME),
            (11, "'AVG' at position 9", PARENTHESIS),
            (12, "the end at position 13", LABEL),
            (13, "the end at position 14", "')' behind the arguments of AVG"),
            (14, "the end at position 15", "')' behind the arguments of AVG"),
            (15, "the end at position 16", "',' and the base of LOG"),
            (16, "the end at position 17", OPERAND),
            (17, "the end at position 18", OPERAND),
            (18, "'.' at position 18", CHARACTER),
            (19, "the end at position 20", "')' behind the arguments of LOG"),
            (20, "the end at position 21", "')' for the '(' at position 4"),
            (21, "the end at position 22", "')' for the '(' at position 4"),
            (22, "the end at position 23", OPERAND),
            (23, "the end at position 24", OPERAND),
            (24, "the end at position 25", "')' for the '(' at position 4"),
            (26, "nothing at position 27", FORMULA),
            (27, "'A' at position 27", NAME),
            (28, "'AC' at position 27", NAME),
            (29, "'ACT' at position 27", NAME),
            (30, "'ACTI' at position 27", NAME),
            (31, "'ACTIV' at position 27", NAME),
            (32, "'ACTIVE' at position 27", PARENTHESIS),
            (33, "the end at position 34", LABEL),
            (34, "the end at position 35", "')' behind the arguments of ACTIVE"),
            (35, "the end at position 36", "')' behind the arguments of ACTIVE"),
        ],
    ),
    (
        chart("power(cumsum( propsum , A ) , 2)"),
        [32],
        [
            (0, "''", TEXT),
            (1, "'p' at position 1", NAME),
            (2, "'po' at position 1", NAME),
            (3, "'pow' at position 1", NAME),
            (4, "'powe' at position 1", NAME),
            (5, "'power' at position 1", PARENTHESIS),
            (6, "the end at position 7", OPERAND),
            (7, "'c' at position 7", NAME),
            (8, "'cu' at position 7", NAME),
            (9, "'cum' at position 7", NAME),
            (10, "'cums' at position 7", NAME),
            (11, "'cumsu' at position 7", NAME),
            (12, "'cumsum' at position 7", PARENTHESIS),
            (13, "the end at position 14", SUM_METRIC),
            (14, "the end at position 15", SUM_METRIC),
            (15, "'p' at position 15", SUM_METRIC),
            (16, "'pr' at position 15", SUM_METRIC),
            (17, "'pro' at position 15", SUM_METRIC),
            (18, "'prop' at position 15", SUM_METRIC),
            (19, "'props' at position 15", SUM_METRIC),
            (20, "'propsu' at position 15", SUM_METRIC),
            (21, "the end at position 22", "',' and a label of CUMSUM"),
            (22, "the end at position 23", "',' and a label of CUMSUM"),
            (23, "the end at position 24", LABEL),
            (24, "the end at position 25", LABEL),
            (25, "the end at position 26", "')' behind the arguments of CUMSUM"),
            (26, "the end at position 27", "')' behind the arguments of CUMSUM"),
            (27, "the end at position 28", "',' and the exponent of POWER"),
            (28, "the end at position 29", "',' and the exponent of POWER"),
            (29, "the end at position 30", OPERAND),
            (30, "the end at position 31", OPERAND),
            (31, "the end at position 32", "')' behind the arguments of POWER"),
        ],
    ),
]


def cut(arguments, length):
    """The chart with no more of its formula than its first characters."""
    return {**arguments, "formula": arguments["formula"][:length]}


TYPED_ERRORS = [
    (cut(arguments, length), found, expected)
    for arguments, _, errors in TYPED
    for length, found, expected in errors
]

# Charts that compile, by what they show.
RIGHT = {
    "typed": [cut(arguments, length) for arguments, lengths, _ in TYPED for length in lengths],
    "functions": [
        chart("SESSIONTOTALS(A)"),
        chart("UNIQUES(A)"),
        chart("EVENTTOTALS(A)"),
        chart("PROPSUM(A)"),
        chart("HIST(A)"),
        chart("PROPAVG(A)"),
        chart("PROPMIN(A)"),
        chart("PROPMAX(A)"),
        chart("PERCENTILE(A, 0.9)"),
        chart("AVG(A)"),
        chart("ACTIVE(A)"),
        chart("TRENDLINE(UNIQUES(A))"),
        chart("EXP(UNIQUES(A))"),
        chart("LN(UNIQUES(A))"),
        chart("LOG(UNIQUES(A), 10)"),
        chart("LOG(10, UNIQUES(A))"),
        chart("LOG10(UNIQUES(A))"),
        chart("POWER(UNIQUES(A), 2)"),
        chart("POWER(2, UNIQUES(A))"),
        chart("SQRT(UNIQUES(A))"),
    ],
    "windows": [
        chart("CUMSUM(SESSIONTOTALS, A); CUMSUM(UNIQUES, A)"),
        chart("CUMSUM(EVENTTOTALS, A); CUMSUM(PROPSUM, A)"),
        chart("ROLLAVG(SESSIONTOTALS, A, 7); ROLLAVG(UNIQUES, A, 7); ROLLAVG(EVENTTOTALS, A, 7)"),
        chart("ROLLAVG(PROPSUM, A, 7); ROLLAVG(PROPAVG, A, 7); ROLLAVG(PROPMIN, A, 7)"),
        chart("ROLLAVG(PROPMAX, A, 7); ROLLAVG(AVG, A, 7); ROLLAVG(ACTIVE, A, 7)"),
        chart("ROLLWIN(SESSIONTOTALS, A, 7); ROLLWIN(UNIQUES, A, 7); ROLLWIN(EVENTTOTALS, A, 7)"),
        chart("ROLLWIN(PROPSUM, A, 7); ROLLWIN(PROPAVG, A, 7); ROLLWIN(PROPMIN, A, 7)"),
        chart("ROLLWIN(PROPMAX, A, 7); ROLLWIN(AVG, A, 7); ROLLWIN(ACTIVE, A, 7)"),
        chart("ROLLAVG(UNIQUES, A, 1)"),
        chart("ROLLWIN(UNIQUES, A, 1000)"),
        chart("TRENDLINE(ROLLAVG(UNIQUES, A, 3)) - 1"),
        chart("TRENDLINE(TRENDLINE(UNIQUES(A)))"),
        chart("TRENDLINE(2) * UNIQUES(A)"),
        chart("POWER(ROLLWIN(AVG, A, 2), CUMSUM(UNIQUES, B))"),
        chart("ROLLAVG(UNIQUES, A, 7)", interval="all"),
    ],
    "letters and blanks": [
        chart("sessiontotals(a)"),
        chart("UnIqUeS(b)"),
        chart("Log10(Avg(A))"),
        chart("rollwin(uniques, b, 7)"),
        chart("cumSum(PropSum, B)"),
        chart("  UNIQUES ( A )  "),
        chart("\tUNIQUES\n(\r\nA\n)\n"),
        chart("UNIQUES(A)/UNIQUES(B)"),
        chart("UNIQUES(A)\n/\nUNIQUES(B)\n"),
        chart("ROLLAVG(UNIQUES,A,7)"),
        chart("PERCENTILE ( A\t,\t0.5 )"),
        chart("%:UNIQUES(A)"),
        chart("$:PROPSUM(A)"),
        chart(" %: UNIQUES(A)"),
        chart("$:\n\tPROPSUM(A)"),
    ],
    "numbers and operators": [
        chart(".5 * UNIQUES(A)"),
        chart("0.5 * UNIQUES(A)"),
        chart("00.50 * UNIQUES(A)"),
        chart("123456789012345 * UNIQUES(A)"),
        chart("0.12345678901234 * UNIQUES(A)"),
        chart("12345678.1234567 / UNIQUES(A)"),
        chart(".123456789012345 - UNIQUES(A)"),
        chart("UNIQUES(A)/0"),
        chart("-UNIQUES(A)"),
        chart("%:-UNIQUES(A)"),
        chart("UNIQUES(A)*-2"),
        chart("1--UNIQUES(A)"),
        chart("1 - - - UNIQUES(A)"),
        chart("-" * 30 + "UNIQUES(A)"),
        chart("-(-UNIQUES(A))/-(2)"),
        chart("(UNIQUES(A) + UNIQUES(B)) / (2 * (3 - 1))"),
        chart("PERCENTILE(A, 0) + PERCENTILE(A, 1)"),
        chart("PERCENTILE(A, .5) + PERCENTILE(A, 1.0) + PERCENTILE(A, 0.0)"),
        chart("EXP(UNIQUES(A) + 1) - LN(-1) * LOG(2 * 3, 1 + 1) + POWER(-1, -0.5)"),
    ],
    "deep": [
        chart("(" * 19 + "UNIQUES(A)" + ")" * 19),
        chart("UNIQUES(A) + " + "(" * 20 + "1" + ")" * 20),
        chart("SQRT(" * 19 + "UNIQUES(A)" + ")" * 19),
        chart("(SQRT(" * 9 + "(UNIQUES(A))" + "))" * 9),
        chart("+".join(["(" * 19 + "UNIQUES(A)" + ")" * 19] * 3)),
        chart("(" * 19 + "UNIQUES(A)" + ")" * 19 + ";" + "(" * 19 + "UNIQUES(B)" + ")" * 19),
    ],
    "long": [
        chart(" + ".join(["UNIQUES(A)"] * 300)),
        chart("UNIQUES(A)" + " * 1" * 300),
        chart("AVG(B)" + "".join(f" - {number}*(UNIQUES(A)/2)" for number in range(150))),
        chart(" " * 2000 + "UNIQUES(A)" + "\n" * 2000),
    ],
    "several": [
        chart(TEN_PARTS),
        chart("UNIQUES(A);UNIQUES(B)"),
        chart("UNIQUES(A); %:UNIQUES(A); $:UNIQUES(A)"),
        chart("UNIQUES(A); UNIQUES(A1)"),
        chart("UNIQUES(A); (UNIQUES(A))"),
        chart("UNIQUES(A) + UNIQUES(B); UNIQUES(B) + UNIQUES(A)"),
        # reading: these are other tokens
        chart("UNIQUES(A) * 2; UNIQUES(A) * 2.0"),
    ],
    "lengths": [
        chart(" hist ( b ) "),
        chart("HIST(A);HIST(B)"),
        chart("HIST(A); HIST(A1)"),
        chart("HIST(A)", buckets=BUCKETS),
        chart("HIST(A)", buckets={"min": 1, "max": 30, "size": 5, "unit": "minutes"}),
        chart("HIST(A2); HIST(B)", segments=TWO_SEGMENTS, buckets=BUCKETS),
        chart("HIST(A)", "A", group_segment_by=["country"]),
    ],
    "segments": [
        chart("UNIQUES(A1)"),
        chart("UNIQUES(A1)", segments=[]),
        chart("UNIQUES(A1)/UNIQUES(A2)", segments=TWO_SEGMENTS),
        chart("%:UNIQUES(a1)/SESSIONTOTALS(B2)", segments=TWO_SEGMENTS),
        chart("UNIQUES(A1)/UNIQUES(A2); UNIQUES(A)", segments=TWO_SEGMENTS),
        chart("UNIQUES(A1) + UNIQUES(a10)", segments=TEN_SEGMENTS),
        chart("UNIQUES(A1)", group_segment_by=["country"]),
        chart("ROLLWIN(UNIQUES, A2, 7)", segments=TWO_SEGMENTS),
        # reading: A01 is A1, for only 0 and numbers above those of the segments are wrong
        chart("UNIQUES(A01)"),
    ],
    "objects": [
        chart("UNIQUES(J) + UNIQUES(e)", LABELS[:10]),
        chart("UNIQUES(A)", LABELS[:10]),
        {"measured_as": "formula", "formula": "UNIQUES(A)"},
        chart(
            "EVENTTOTALS(A)/SESSIONTOTALS(B)",
            sessions={"A": {"count": "events", "event": "any"}, "B": {}},
        ),
        chart(
            "UNIQUES(A)/UNIQUES(B)",
            sessions={"A": {"group_by": {"property": "country", "value": "first"}}, "B": None},
        ),
        chart("CUMSUM(UNIQUES, A)", interval="month", top=3),
        chart("TRENDLINE(ACTIVE(A))", compare_to={"previous": 1, "unit": "week"}),
    ],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("formulas")


def compiles(folder, charts):
    """Whether dbt compiles charts, all in one query."""
    inline = "\n".join(call(arguments) for arguments in charts)
    return dbt(folder, "compile", "--inline", inline).success


@pytest.mark.parametrize("formula, found, expected", ERRORS)
def test_wrong_formulas_stop_compilation(formula, found, expected, folder, capsys):
    errors = errors_of(capsys, folder, chart(formula))
    assert errors == [PREFIX + in_words(found, expected)]


@pytest.mark.parametrize("arguments, found, expected", CHART_ERRORS)
def test_wrong_charts_of_formulas_stop_compilation(arguments, found, expected, folder, capsys):
    assert errors_of(capsys, folder, arguments) == [PREFIX + in_words(found, expected)]


@pytest.mark.parametrize("arguments, message", BUCKET_ERRORS)
def test_wrong_buckets_of_formulas_stop_compilation(arguments, message, folder, capsys):
    assert errors_of(capsys, folder, arguments) == [PREFIX + message]


@pytest.mark.parametrize("arguments, found, expected", TYPED_ERRORS)
def test_half_typed_formulas_stop_compilation(arguments, found, expected, folder, capsys):
    assert errors_of(capsys, folder, arguments) == [PREFIX + in_words(found, expected)]


@pytest.mark.parametrize("formula, found, expected", BROKEN_LINES)
def test_line_breaks_stay_in_messages(formula, found, expected, folder, capsys):
    capsys.readouterr()
    assert not compiles(folder, [chart(formula)])
    said = capsys.readouterr().out
    assert said.count(PREFIX) == 1
    assert PREFIX + in_words(found, expected) + "\n" in said


def test_half_typed_formulas_are_all_there():
    for arguments, right, errors in TYPED:
        lengths = right + [length for length, _, _ in errors]
        assert sorted(lengths) == list(range(len(arguments["formula"]) + 1))


@pytest.mark.parametrize("charts", RIGHT.values(), ids=RIGHT.keys())
def test_right_formulas_compile(charts, folder):
    if not compiles(folder, charts):
        assert [arguments for arguments in charts if not compiles(folder, [arguments])] == []
