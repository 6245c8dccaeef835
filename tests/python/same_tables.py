"""Whether two databases hold the same rows, but for what a single run keeps for itself."""

import json

import duckdb

# Of the rows that a run looks at, not of all that there are; or of all runs, one by one.
OF_A_RUN = {
    "stg_event_files",
    "stg_load_window",
    "stg_pending_changes",
    "stg_unreadable_rows",
    "stg_run_changes",
    "int_changed_spans",
}


def tables(database):
    """All tables of a database but those of a run, each as sorted texts of its rows."""
    found = {}
    with duckdb.connect(str(database), read_only=True) as connection:
        names = connection.execute(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
        ).fetchall()
        for (name,) in names:
            if name not in OF_A_RUN:
                result = connection.execute(f"select * from {name}")
                columns = [column[0] for column in result.description]
                found[name] = sorted(
                    json.dumps(dict(zip(columns, map(str, row))), ensure_ascii=False)
                    for row in result.fetchall()
                )
    return found


def difference(found, wanted):
    """The first rows that only one of two databases has; nothing where all tables are the same."""
    assert found.keys() == wanted.keys()
    for name in wanted:
        if found[name] != wanted[name]:
            lines = [f"{name}: {len(found[name])} rows, {len(wanted[name])} wanted"]
            lines += [f"too much: {row}" for row in found[name] if row not in wanted[name]][:3]
            lines += [f"missing: {row}" for row in wanted[name] if row not in found[name]][:3]
            return "\n".join(lines)
    return ""
