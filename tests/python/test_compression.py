"""How the table of events is compressed in a DuckDB file, and that older files do without."""

import duckdb
from project import dbt

HEADER = "event_id,user_id,event_type,event_time,loaded_at,session_id,event_properties\n"
ROW = '{0},u,Open,2026-01-0{0} 12:00:00,2026-01-0{0} 12:10:00,{0},"{{""page"":""/""}}"\n'


def build(folder, *options, days):
    """A build of one event a day."""
    rows = "".join(ROW.format(day) for day in range(1, days + 1))
    (folder / "events.csv").write_text(HEADER + rows)
    variables = {"event_source": "events", "events_path": str(folder / "events.csv")}
    command = ["build", "--resource-type", "seed", "--resource-type", "model", *options]
    result = dbt(folder, *command, "--exclude", "marts.charts+", variables=variables)
    assert result.success, result.message
    assert result.query("select count(*) from fct_sessions") == [(days,)]
    return result


def definition(result):
    return result.query("select sql from duckdb_tables() where table_name = 'stg_event_rows'")[0][0]


def test_ids_are_stored_as_they_are_and_event_properties_with_zstd_in_every_run(tmp_path):
    for days, options in enumerate([[], [], ["--full-refresh"]], start=1):
        table = definition(build(tmp_path, *options, days=days))
        assert "event_id VARCHAR USING COMPRESSION Uncompressed," in table
        assert "event_properties JSON USING COMPRESSION ZSTD," in table
        assert "user_id VARCHAR," in table


def test_a_file_in_the_format_of_before_zstd_is_built_as_ever(tmp_path):
    with duckdb.connect() as connection:
        file = tmp_path / "user_sessions.duckdb"
        connection.execute(f"attach '{file}' as older (storage_version 'v1.0.0')")
    assert "COMPRESSION" not in definition(build(tmp_path, days=1))
