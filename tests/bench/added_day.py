"""How long a run takes that brings one more day to a history, beside a run over everything.

A run over a history of so many days, up to the last one, is followed by one that also sees the load
of that day (history.sql, added_day.sql), and that by one that finds nothing new: what a run takes
whatever it brings. The runs alternate, and the medians of the seconds that all models took are
compared: dbt's start-up is the same for any number of events.
"""

import os
import shutil
import statistics

LAST_DAY = "2025-06-29"
DAYS = [180, 90]
MAX_SHARE_OF_FULL_BUILD = 0.08
MAX_TIMES_HALF_HISTORY = 1.3


def write_loads(connection, read_query, days, folder):
    """The history and the day's load, as two files in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    connection.execute("set preserve_insertion_order = true")
    connection.execute(f"set variable last_day = timestamp '{LAST_DAY}'")
    connection.execute("set variable days = ?", [days])
    for name in ["history", "added_day"]:
        connection.execute(f"copy ({read_query(name)}) to '{folder}/{name}.parquet'")


def measure_added_day(run_project, folder, database, repeats):
    """Runs that bring the day, behind each one that brings nothing, and as many over everything."""
    loads, day = str(folder / "*.parquet"), folder / "added_day.parquet"
    aside = folder / "added_day"
    day.rename(aside)
    run_project("session_id", loads, database)
    kept = database.with_name("kept.duckdb")
    database.rename(kept)
    aside.rename(day)
    runs = {"added": [], "nothing": [], "whole": []}
    for _ in range(repeats):
        shutil.copy(kept, database)
        for way in runs:
            if way == "whole":
                database.unlink()
            os.sync()
            runs[way].append(run_project("session_id", loads, database))
        database.unlink()
    kept.unlink()
    return runs


def summarise_added_day(runs):
    """Seconds by days of history, and the shares of the targets."""
    figures = {}
    for days, ways in runs.items():
        seconds = {
            way: statistics.median(sum(run["model_seconds"].values()) for run in runs_of_way)
            for way, runs_of_way in ways.items()
        }
        figures[days] = {
            "added_seconds": seconds["added"],
            "nothing_seconds": seconds["nothing"],
            "whole_seconds": seconds["whole"],
            "share_of_whole": seconds["added"] / seconds["whole"],
            "model_seconds": ways["added"][-1]["model_seconds"],
        }
    longest, half = (figures[days]["added_seconds"] for days in DAYS)
    return {"by_days": figures, "times_half_history": longest / half}


def missed_added_day_targets(figures):
    """One line for each target that is missed."""
    share = figures["by_days"][DAYS[0]]["share_of_whole"]
    times = figures["times_half_history"]
    if share > MAX_SHARE_OF_FULL_BUILD:
        yield f"added day: {share:.1%} of the full build, target at most 8%"
    if times > MAX_TIMES_HALF_HISTORY:
        yield f"added day: {times:.2f} times that of half the history, target at most 1.3"


def added_day_rows(figures):
    """Lines of a table: history, seconds of a run that adds, of one that finds nothing new and of a
    whole one, share of the first."""
    for days, figure in figures["by_days"].items():
        yield [
            f"{days} days",
            f"{figure['added_seconds']:.1f}",
            f"{figure['nothing_seconds']:.1f}",
            f"{figure['whole_seconds']:.1f}",
            f"{figure['share_of_whole']:.1%}",
        ]
