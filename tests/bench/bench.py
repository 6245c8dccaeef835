"""How long the project takes from raw events to all of its tables, beside two other ways;
then how long a run takes that brings one more day (added_day.py), and charts on these tables,
beside queries by hand (chart_bench.py).

The floor copies the same events to a table as they are and makes the same sessions with one
bare aggregate query: no duplicates removed, no checks, ties in any order. The textbook way is
that of session packages: number all copies and keep the first, write every event again with
its session, aggregate. Each run has a process and a database file of its own, and all have
the same DuckDB settings. Exit code 1 when answers differ or a target is missed; the targets
are meant for the default number of events, with few of them dbt's own seconds weigh more.

    .venv/bin/python tests/bench/bench.py --events 500000 --repeats 1
"""

import argparse
import hashlib
import json
import os
import platform
import resource
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

import added_day
import chart_bench
import duckdb

MAX_RATIO_TO_FLOOR = 1.7
MIN_TIMES_FASTER_THAN_TEXTBOOK = 3.0
MAX_PEAK_GB = 6.0

CONTENDERS = ["floor", "project", "textbook"]
STEPS = {
    "floor": ["floor_copy", "floor_{definition}"],
    "textbook": ["textbook_deduplicate", "textbook_{definition}", "textbook_aggregate"],
}
DEFINITIONS = {
    "session_id": {"property": "session_id"},
    "timeout": {"timeout_minutes": 30},
}
EVENTS_PER_SESSION = 12

ROOT = Path(__file__).resolve().parents[2]
QUERIES = Path(__file__).resolve().parent
WORK = ROOT / "target" / "bench"
SETTINGS = {
    "threads": os.cpu_count(),
    "memory_limit": "5GB",
    "preserve_insertion_order": False,
    "checkpoint_threshold": "256MB",
    "disabled_optimizers": "partitioned_execution",
}


# ---------------------------------------------------------------------------------------------
# Processes and databases
# ---------------------------------------------------------------------------------------------


def run_apart(function, *arguments):
    """What a function returns when called in a new process, which makes its memory its own."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as executor:
        return executor.submit(function, *arguments).result()


def read_query(name):
    return (QUERIES / f"{name}.sql").read_text()


def connect(database, events_path=None):
    """A connection with the settings of all contenders; its queries read events_path."""
    connection = duckdb.connect(str(database), config=SETTINGS)
    connection.execute("set enable_progress_bar = false")
    connection.execute(f"set temp_directory = '{WORK / 'spill'}'")
    connection.execute("set variable events_path = ?", [str(events_path)])
    return connection


def query_row(connection, name):
    """The only row of a query, as a dict."""
    result = connection.execute(read_query(name))
    columns = [column[0] for column in result.description]
    return dict(zip(columns, result.fetchone()))


def remove_database(database):
    database.unlink(missing_ok=True)
    database.with_name(database.name + ".wal").unlink(missing_ok=True)


def peak_gigabytes():
    """The most memory that this process has had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e9 if sys.platform == "darwin" else peak * 1024 / 1e9


# ---------------------------------------------------------------------------------------------
# Events
# ---------------------------------------------------------------------------------------------


def ensure_events(events):
    """The file of about so many events, made where it is not there yet."""
    recipe = hashlib.sha256(read_query("make_events").encode()).hexdigest()[:8]
    path = WORK / f"events_{events}_{recipe}.parquet"
    if not path.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        report(f"making {events:,} events in {path.relative_to(ROOT)}")
        run_apart(make_events, events, path)
    return path


def make_events(events, path):
    unfinished = path.with_suffix(".unfinished")
    with connect(":memory:") as connection:
        connection.execute("set variable sessions = ?", [max(events // EVENTS_PER_SESSION, 1)])
        connection.execute(f"copy ({read_query('make_events')}) to '{unfinished}' (format parquet)")
    unfinished.rename(path)


def describe_events(path):
    with connect(":memory:", path) as connection:
        facts = query_row(connection, "describe_events")
    return {**facts, "file_gb": path.stat().st_size / 1e9}


# ---------------------------------------------------------------------------------------------
# Contenders, each run in a process of its own
# ---------------------------------------------------------------------------------------------


def run_contender(contender, definition, events_path):
    """Seconds, peak memory and answer of one run into a new database."""
    database = WORK / f"{contender}.duckdb"
    remove_database(database)
    os.sync()
    if contender == "project":
        measured = run_project(definition, events_path, database)
    else:
        measured = run_queries(contender, definition, events_path, database)
    measured["peak_gb"] = peak_gigabytes()
    with connect(database) as connection:
        measured["answer"] = query_row(connection, "describe_sessions")
    remove_database(database)
    return measured


def run_queries(contender, definition, events_path, database):
    """The floor or the textbook way: SQL alone, until the file is written and closed."""
    started = time.perf_counter()
    with connect(database, events_path) as connection:
        for step in STEPS[contender]:
            connection.execute(read_query(step.format(definition=definition)))
    return {"seconds": time.perf_counter() - started}


def run_project(definition, events_path, database):
    """Seed and models through dbt, which has parsed the project before the clock starts."""
    # Imported here, so that only this contender's memory has them.
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    options = project_options(definition, events_path, database)
    started = time.perf_counter()
    parsed = invoke_dbt(dbtRunner(), ["parse", "--no-partial-parse", *options])
    parsed_at = time.perf_counter()
    resources = ["--resource-type", "seed", "--resource-type", "model", "--exclude", "marts.charts+"]
    built = invoke_dbt(dbtRunner(manifest=parsed), ["build", *resources, *options])
    DuckDBConnectionManager.env().close()
    return {
        "seconds": time.perf_counter() - parsed_at,
        "parse_seconds": parsed_at - started,
        "model_seconds": {node.node.name: node.execution_time for node in built.results},
    }


def run_charts(events_path):
    """Figures of all charts on the tables of a build by session_id, in one process."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager
    from dbt.cli.main import dbtRunner

    database = WORK / "charts.duckdb"
    remove_database(database)
    run_project("session_id", events_path, database)
    options = project_options("session_id", events_path, database)
    queries = chart_bench.compile_charts(lambda call: invoke_dbt(dbtRunner(), call), options)
    DuckDBConnectionManager.env().close()
    with connect(database) as connection:
        figures = chart_bench.measure_charts(connection, queries)
    remove_database(database)
    return figures


def run_added_day(events_path, days, repeats):
    """Runs that bring one more day to a history of so many, in one process."""
    folder, database = WORK / "loads", WORK / "added_day.duckdb"
    remove_database(database)
    with connect(":memory:", events_path) as connection:
        added_day.write_loads(connection, read_query, days, folder)
    return added_day.measure_added_day(run_project, folder, database, repeats)


def project_options(definition, events_path, database):
    """A profile with the settings of all contenders, and the vars of anybody's own events."""
    output = {"type": "duckdb", "path": str(database), "threads": 1, "config_options": SETTINGS}
    profile = {"user_sessions": {"target": "bench", "outputs": {"bench": output}}}
    (WORK / "profiles.yml").write_text(json.dumps(profile))  # JSON is YAML as well
    variables = {
        "event_source": "events",
        "events_path": str(events_path),
        "session_properties": ["platform", "country", "event.page"],
        "session_events": ["Page Viewed"],
        "session_definition": DEFINITIONS[definition],
    }
    paths = ["--project-dir", ROOT, "--profiles-dir", WORK]
    paths += ["--target-path", WORK / "dbt", "--log-path", WORK / "logs"]
    return [*map(str, paths), "--quiet", "--vars", json.dumps(variables)]


def invoke_dbt(runner, arguments):
    outcome = runner.invoke(arguments)
    if not outcome.success:
        raise SystemExit(f"dbt {arguments[0]} failed: {outcome.exception or 'see above'}")
    return outcome.result


# ---------------------------------------------------------------------------------------------
# Measuring
# ---------------------------------------------------------------------------------------------


def measure(events_path, repeats):
    """All runs, as {definition: {contender: [run, ...]}}; contenders alternate."""
    runs = {definition: {name: [] for name in CONTENDERS} for definition in DEFINITIONS}
    for definition in DEFINITIONS:
        for repeat in range(repeats):
            for contender in CONTENDERS:
                run = run_apart(run_contender, contender, definition, events_path)
                runs[definition][contender].append(run)
                label = f"{definition}, round {repeat + 1} of {repeats}, {contender}"
                report(f"{label}: {run['seconds']:.1f} s, {run['peak_gb']:.2f} GB")
    return runs


def median_run(runs):
    """The run that took the median of the seconds; of an even number the faster middle one."""
    return sorted(runs, key=lambda run: run["seconds"])[(len(runs) - 1) // 2]


def summarise(runs):
    """The figures of one definition."""
    seconds = {
        contender: statistics.median(run["seconds"] for run in runs[contender])
        for contender in CONTENDERS
    }
    contenders = {}
    for contender in CONTENDERS:
        contenders[contender] = {
            "median_seconds": seconds[contender],
            "ratio_to_floor": seconds[contender] / seconds["floor"],
            "times_faster_than_textbook": seconds["textbook"] / seconds[contender],
            "peak_gb": max(run["peak_gb"] for run in runs[contender]),
            "seconds": [run["seconds"] for run in runs[contender]],
            "answer": runs[contender][0]["answer"],
        }
    contenders["project"].update(summarise_dbt(runs["project"]))
    return contenders


def summarise_dbt(runs):
    """Where the project's seconds go, in its median run."""
    run = median_run(runs)
    return {
        "model_seconds": run["model_seconds"],
        "seconds_beside_models": run["seconds"] - sum(run["model_seconds"].values()),
        "parse_seconds": statistics.median(run["parse_seconds"] for run in runs),
    }


# ---------------------------------------------------------------------------------------------
# Checks
# ---------------------------------------------------------------------------------------------


def differing_answers(definition, runs, duplicates):
    """One line for each way in which the answers do not agree.

    Copies of an event do not move the ends of a session, so that the floor has the same
    sessions and lengths, and as many events more as there are duplicates.
    """
    lines = []
    for contender in CONTENDERS:
        answers = [run["answer"] for run in runs[contender]]
        if contender == "floor":  # ties in any order, so in each run other first and last values
            answers = [{**answer, "checksum": None} for answer in answers]
        if any(answer != answers[0] for answer in answers):
            lines.append(f"{definition}: {contender} does not always give the same answer")
    floor, project, textbook = (runs[contender][0]["answer"] for contender in CONTENDERS)
    if textbook != project:
        lines.append(f"{definition}: textbook found {textbook}, project {project}")
    for column in ["sessions", "session_length_ms"]:
        if floor[column] != project[column]:
            lines.append(
                f"{definition}: {column} is {floor[column]:,} in floor, "
                f"{project[column]:,} in project"
            )
    if floor["events"] - project["events"] != duplicates:
        lines.append(
            f"{definition}: floor counts {floor['events'] - project['events']:,} events more "
            f"than project, but there are {duplicates:,} duplicates"
        )
    return lines


def missed_targets(definition, contenders):
    """One line for each target that the project misses."""
    project = contenders["project"]
    lines = []
    if project["ratio_to_floor"] > MAX_RATIO_TO_FLOOR:
        lines.append(
            f"{definition}: project takes {project['ratio_to_floor']:.2f} times the floor's "
            f"time, target at most {MAX_RATIO_TO_FLOOR}"
        )
    if project["times_faster_than_textbook"] < MIN_TIMES_FASTER_THAN_TEXTBOOK:
        lines.append(
            f"{definition}: project is {project['times_faster_than_textbook']:.2f} times as fast "
            f"as the textbook way, target at least {MIN_TIMES_FASTER_THAN_TEXTBOOK}"
        )
    if project["peak_gb"] > MAX_PEAK_GB:
        lines.append(
            f"{definition}: project needs {project['peak_gb']:.2f} GB, target at most {MAX_PEAK_GB}"
        )
    return lines


# ---------------------------------------------------------------------------------------------
# Output
# ---------------------------------------------------------------------------------------------


def report(line):
    print(line, file=sys.stderr, flush=True)


def describe_machine():
    return {
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "memory_gb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9,
        "python": platform.python_version(),
        "duckdb": duckdb.__version__,
        "dbt": version("dbt-core"),
    }


def table_lines(text_columns, header, rows):
    """A Markdown table: the first columns are text, to the left; numbers are to the right."""
    widths = [max(map(len, column)) for column in zip(header, *rows)]
    rule = ["-" * width for width in widths]
    rule[text_columns:] = [dashes[:-1] + ":" for dashes in rule[text_columns:]]
    for row in [header, rule, *rows]:
        cells = [cell.ljust(width) for cell, width in zip(row, widths)]
        cells[text_columns:] = [
            cell.rjust(width) for cell, width in zip(row[text_columns:], widths[text_columns:])
        ]
        yield "| " + " | ".join(cells) + " |"


def contender_rows(definitions):
    for definition, contenders in definitions.items():
        for contender, figures in contenders.items():
            yield [
                definition,
                contender,
                f"{figures['median_seconds']:.1f}",
                f"{figures['ratio_to_floor']:.2f}",
                f"{figures['times_faster_than_textbook']:.2f}",
                f"{figures['peak_gb']:.2f}",
            ]


def model_rows(definitions):
    """A line a model, a column a definition; then what dbt needs beside them."""
    projects = [contenders["project"] for contenders in definitions.values()]
    for model in projects[0]["model_seconds"]:
        yield [model, *(f"{project['model_seconds'][model]:.2f}" for project in projects)]
    yield [
        "(dbt beside the models)",
        *(f"{project['seconds_beside_models']:.2f}" for project in projects),
    ]
    yield [
        "(dbt's parse, before the clock)",
        *(f"{project['parse_seconds']:.2f}" for project in projects),
    ]


def result_lines(result):
    machine, events = result["machine"], result["events"]
    yield (
        f"{machine['cores']} cores, {machine['memory_gb']:.0f} GB memory, {machine['system']}, "
        f"Python {machine['python']}, DuckDB {machine['duckdb']}, dbt {machine['dbt']}"
    )
    yield (
        f"{events['raw_events']:,} raw events ({events['file_gb']:.2f} GB Parquet) of "
        f"{events['users']:,} users: {events['duplicate_events']:,} duplicates, "
        f"{events['events_without_user']:,} without user"
    )
    yield (
        f"Medians of {result['repeats']}; project is dbt build of the seed and all models but the "
        "chart views, without data tests and unit tests; memory is that of the whole process"
    )
    yield ""
    header = ["definition", "contender", "seconds", "to floor", "faster than textbook", "peak GB"]
    yield from table_lines(2, header, list(contender_rows(result["definitions"])))
    yield ""
    header = ["seconds of a model, median run", *result["definitions"]]
    yield from table_lines(1, header, list(model_rows(result["definitions"])))
    yield ""
    header = ["one more day, session_id", "seconds", "nothing new", "everything", "share"]
    yield from table_lines(1, header, list(added_day.added_day_rows(result["added_day"])))
    yield ""
    header = ["chart, session_id", "seconds", "by hand", "ratio"]
    yield from table_lines(1, header, list(chart_bench.chart_rows(result["charts"])))
    yield ""
    for definition, contenders in result["definitions"].items():
        answer = contenders["project"]["answer"]
        yield (
            f"{definition}: {answer['sessions']:,} sessions, {answer['events']:,} events, "
            f"{answer['session_length_ms']:,} ms"
        )


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=20_000_000, help="about so many events")
    parser.add_argument("--repeats", type=int, default=3, help="rounds that medians are taken of")
    parser.add_argument("--json", type=Path, default=WORK / "bench.json", help="the same as JSON")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    events_path = ensure_events(arguments.events)
    events = run_apart(describe_events, events_path)
    runs = measure(events_path, arguments.repeats)
    definitions = {definition: summarise(runs[definition]) for definition in DEFINITIONS}
    failures = []
    for definition in DEFINITIONS:
        failures += differing_answers(definition, runs[definition], events["duplicate_events"])
        failures += missed_targets(definition, definitions[definition])
    report("one more day")
    added_days = added_day.summarise_added_day(
        {
            days: run_apart(run_added_day, events_path, days, arguments.repeats)
            for days in added_day.DAYS
        }
    )
    failures += added_day.missed_added_day_targets(added_days)
    report("charts, beside queries by hand")
    charts = run_apart(run_charts, events_path)
    failures += chart_bench.missed_chart_targets(charts)
    result = {
        "machine": describe_machine(),
        "settings": SETTINGS,
        "events": events,
        "repeats": arguments.repeats,
        "definitions": definitions,
        "added_day": added_days,
        "charts": charts,
        "failures": failures,
    }
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(result, indent=2) + "\n")
    print("\n".join(result_lines(result)))
    print("\n".join(["", *(f"MISSED {line}" for line in failures)]) if failures else "\nAll met.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
