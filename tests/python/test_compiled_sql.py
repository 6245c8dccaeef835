"""The compiled SQL of every shape of the models is lint-clean, as if written by hand."""

import shutil
import subprocess
import sys

import duckdb
import pytest
from project import ROOT, dbt

# Besides the shape of the demo, which `make lint` looks at.
SHAPES = {
    "timeout": {"session_definition": {"timeout_minutes": 30}, "timezone": "Europe/Berlin"},
    "value_and_timeout": {
        "session_definition": {"property": "event.visit", "timeout_minutes": 5},
        "session_events": ["Page Viewed", "O'Brien"],
        "week_start": "sunday",
    },
    "boundaries": {
        "session_definition": {
            "property": "user.plan",
            "timeout_minutes": 30,
            "start_event": "App Opened",
            "end_event": "Order Completed",
        },
        "promoted_properties": [],
    },
    "merged_users": {"merged_users": "merges"},
    "files": {"events_path": "*.parquet"},
}
ADDED_TO = ["value_and_timeout", "merged_users", "files"]  # looked at as a run compiles them that adds
NOT_PARSED = ["stg_amplitude__merged_users.sql"]  # sqlfluff knows no "with recursive" here
RULES_OFF = "AM04,LT12,RF02,ST06"  # as in .sqlfluff; and compiled files end without a line end


def lint(folder):
    """Lints all compiled models below a folder; gives the linter's report, empty when clean."""
    files = [
        str(path)
        for path in (folder / "target" / "compiled").rglob("*.sql")
        if not any(part.endswith(".yml") for part in path.parts)
        and path.name not in NOT_PARSED
    ]
    assert len(files) > 10
    result = subprocess.run(
        [sys.executable, "-m", "sqlfluff", "lint", "--config", str(ROOT / ".sqlfluff")]
        + ["--templater", "raw", "--exclude-rules", RULES_OFF, *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    return result.stdout + result.stderr if result.returncode else ""


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_compiled_models_are_lint_clean(shape, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(str(tmp_path / "user_sessions.duckdb")) as connection:
        connection.execute("create table merges as select 1 as amplitude_id, 2 as merged_amplitude_id")
        connection.read_csv(str(ROOT / "seeds" / "demo_events.csv")).write_parquet("1.parquet")
    build = dbt(tmp_path, "build", "--exclude-resource-type", "unit_test", variables=SHAPES[shape])
    assert build.success, build.message
    if shape in ADDED_TO:
        shutil.copy("1.parquet", "2.parquet")
        assert dbt(tmp_path, "run", variables=SHAPES[shape]).success
        added = (tmp_path / "target").rglob("compiled/**/fct_sessions.sql")
        assert any("int_changed_sessions" in path.read_text(encoding="utf-8") for path in added)
    assert lint(tmp_path) == ""


def test_every_analysis_runs_on_the_demo(tmp_path):
    analyses = sorted(path.name for path in (ROOT / "analyses").glob("*.sql"))
    build = dbt(tmp_path, "build", "--exclude-resource-type", "unit_test")
    assert build.success, build.message
    assert dbt(tmp_path, "compile").success
    for name in analyses:
        [compiled] = (tmp_path / "target" / "compiled").rglob(f"analyses/{name}")
        assert build.query(compiled.read_text(encoding="utf-8")), name
    assert analyses
