"""The compiled SQL of every analysis is the text in golden/, and reads as if written by hand.

After a change of the SQL on purpose, write the files anew, and read what has changed in them:

    USER_SESSIONS_RENEW_GOLDEN=1 .venv/bin/python -m pytest tests/python/test_golden.py
    git diff tests/python/golden
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from project import ROOT, dbt
from test_compiled_sql import RULES_OFF

GOLDEN = Path(__file__).with_name("golden")
NAMES = sorted(path.stem for path in (ROOT / "analyses").glob("*.sql"))
RENEW = os.environ.get("USER_SESSIONS_RENEW_GOLDEN") == "1"
CTE = re.compile(r"^(?:with )?(\w+) as \($", re.MULTILINE)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    """The compiled SQL of each analysis by its name; golden/ becomes these where it is renewed."""
    folder = tmp_path_factory.mktemp("golden")
    result = dbt(folder, "compile", "--select", "resource_type:analysis")
    assert result.success, result.message
    files = (folder / "target" / "compiled").rglob("analyses/*.sql")
    texts = {path.stem: path.read_text(encoding="utf-8").strip() + "\n" for path in files}
    if RENEW:
        GOLDEN.mkdir(exist_ok=True)
        for path in GOLDEN.glob("*.sql"):
            path.unlink()
        for name, text in texts.items():
            (GOLDEN / f"{name}.sql").write_text(text, encoding="utf-8")
    return texts


def test_every_analysis_has_a_golden_file(compiled):
    assert NAMES
    assert sorted(compiled) == NAMES
    assert sorted(path.stem for path in GOLDEN.glob("*.sql")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_compiled_sql_is_the_golden_text(name, compiled):
    assert compiled[name] == (GOLDEN / f"{name}.sql").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_compiled_sql_ends_in_final_and_uses_all_of_its_ctes(name, compiled):
    text = re.sub(r"--.*", "", compiled[name])
    assert text.endswith("\n)\n\nselect * from final\n")
    definitions = list(CTE.finditer(text))
    assert definitions[-1][1] == "final"
    for definition in definitions:
        used = re.compile(rf"\b(?:from|join) {definition[1]}\b")
        assert used.search(text, definition.end()), f"{definition[1]} is never read"


def test_compiled_sql_is_lint_clean(compiled):
    result = subprocess.run(
        [sys.executable, "-m", "sqlfluff", "lint", "--config", str(ROOT / ".sqlfluff")]
        + ["--templater", "raw", "--exclude-rules", RULES_OFF]
        + [str(GOLDEN / f"{name}.sql") for name in compiled],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stdout + result.stderr
