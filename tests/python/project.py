"""Builds of the project for tests: each in its own database, with its own vars."""

import atexit
import gc
import json
import os
from dataclasses import dataclass
from pathlib import Path

import duckdb
from dbt.adapters.factory import get_adapter_by_type, reset_adapters
from dbt.cli.main import dbtRunner

ROOT = Path(__file__).resolve().parents[2]
MANIFESTS = {}
atexit.register(gc.unfreeze)  # what project_as_read froze
MARK = "-- query --"
# What charts, formulas and metrics read.
READ = ["stg_events", "fct_sessions", "int_user_days", "int_intervals", "session_metrics"]


@dataclass
class Build:
    """What one dbt command gave: success, messages, its database, the SQL that it compiled."""

    success: bool
    message: str
    database: Path
    compiled: list

    def connection(self):
        """A connection to the database, for reading; its tables are small."""
        return duckdb.connect(str(self.database), read_only=True, config={"threads": 1})

    def query(self, sql):
        """All rows of a query, as tuples."""
        with self.connection() as connection:
            return connection.execute(sql).fetchall()

    def rows(self, table):
        """All rows of a table, as dicts."""
        with self.connection() as connection:
            result = connection.execute(f"select * from {table}")
            names = [column[0] for column in result.description]
            return [dict(zip(names, row)) for row in result.fetchall()]


def dbt(folder, *arguments, variables=None, is_read_anew=False, callbacks=()):
    """Runs one dbt command on the project with its database and target in the folder.

    Read anew, the project also leaves its artifacts in the target. Callbacks see dbt's events.
    """
    variables = variables or {}
    try:
        manifest = None if is_read_anew else project_as_read(folder, variables, arguments)
        command = command_line(folder, arguments, variables)
        if not is_read_anew:
            command.insert(0, "--no-write-json")
        result = dbtRunner(manifest=manifest, callbacks=list(callbacks)).invoke(command)
    finally:
        close_connections()
    database = Path(folder) / "user_sessions.duckdb"
    return Build(result.success, messages(result), database, compiled_code(result))


def compiled_queries(folder, queries, variables=None):
    """The SQL that each query of a list becomes, all compiled at once.

    dbt renders a query twice; the first time only asks what it reads, which is told in short.
    """
    reads = " ".join(f"{{{{ ref('{name}') }}}}" for name in READ)
    inline = f"\n{MARK}\n".join(queries)
    inline = f"{{% if execute %}}{inline}{{% else %}}{reads}{{% endif %}}"
    build = dbt(folder, "compile", "--inline", inline, variables=variables)
    assert build.success, build.message
    texts = build.compiled[0].split(MARK)
    assert len(texts) == len(queries)
    return texts


def project_as_read(folder, variables, arguments):
    """The manifest of the project, read once for all variables that read the same.

    Models, their dependencies and contracts depend on these alone; all others decide only the SQL,
    which dbt renders in every command; wrong ones are found in reading already, where the project
    is read anew. None where reading fails, so that the command says why.
    """
    is_given = [bool(variables.get(name)) for name in ("events_path", "events_relation")]
    source = [variables.get("event_source"), variables.get("merged_users") is not None]
    columns = [variables.get(name) for name in ("session_properties", "session_events")]
    if "--inline" in arguments or "marts.charts+" in arguments:
        columns = list(columns_as_read(*columns))
    is_parquet = str(variables.get("events_path")).endswith(".parquet")
    key = json.dumps([is_given, is_parquet, source, columns])
    if key not in MANIFESTS:
        result = dbtRunner().invoke(command_line(folder, ["parse"], variables))
        if not result.success:
            return None
        MANIFESTS[key] = result.result
        gc.freeze()  # It stays to the end, so Python need not look through it again and again.
    return MANIFESTS[key]


def columns_as_read(properties, events):
    """What reading asks of the columns of sessions; only models of charts ask which they are."""
    yield properties in (None, ["platform", "country", "event.page"])
    yield events if events in (None, ["Page Viewed"]) else "others"
    yield isinstance(events, list) and "Page Viewed" in events


def command_line(folder, arguments, variables):
    """The arguments of dbt, whose environment is set."""
    os.environ["USER_SESSIONS_DB"] = str(Path(folder) / "user_sessions.duckdb")
    os.environ["DBT_PROFILES_DIR"] = str(ROOT / "profiles")
    os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
    return [
        "--quiet",
        "--log-level-file",
        "none",
        *arguments,
        "--project-dir",
        str(ROOT),
        "--target-path",
        str(Path(folder) / "target"),
        "--vars",
        json.dumps(variables or {}),
    ]


def close_connections():
    """Lets go of the database file, so that the next build or a reader can open another."""
    try:
        get_adapter_by_type("duckdb").connections.close_all_connections()
    except KeyError:
        pass  # dbt stopped before it had an adapter
    reset_adapters()


def messages(result):
    """Everything that dbt said of what failed."""
    if result.exception is not None:
        return str(result.exception)
    failed = []
    for node in getattr(result.result, "results", None) or []:
        if getattr(node, "status", None) in ("error", "fail"):
            failed.append(node.message or "")
    return "\n".join(failed)


def compiled_code(result):
    """The SQL of each node that the command ran."""
    results = getattr(result.result, "results", None) or []
    return [getattr(getattr(one, "node", None), "compiled_code", None) for one in results]
