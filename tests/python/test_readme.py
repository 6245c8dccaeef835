"""Every block of README.md is run, in its order, in a copy of the project."""

import os
import re
import shutil
import subprocess

import pytest
import yaml
from project import ROOT, dbt

pytestmark = pytest.mark.slow
README = (ROOT / "README.md").read_text(encoding="utf-8")
PUBLIC_DATA = [ROOT / "data", ROOT.parent / "shared" / "data"]
BLOCK = re.compile(r"(?:<!-- (file|source|compiled): (.*?) -->\n)?```(\w+)\n(.*?)```", re.DOTALL)
BLOCKS = [match.groups() for match in BLOCK.finditer(README)]


@pytest.fixture(scope="module")
def copy_of_project(tmp_path_factory):
    """The files of the project, as in a fresh clone, with the set-up already done."""
    folder = tmp_path_factory.mktemp("readme") / "user_sessions"
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listing.stdout.splitlines():
        if (ROOT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)  # with its age, for make
    (folder / ".venv").symlink_to(ROOT / ".venv")
    return folder


def test_blocks_do_what_they_show(copy_of_project):
    """Files are written, commands run, and each line of a text block is in the last output."""
    output = ""
    commands = 0
    for kind, name, language, text in BLOCKS:
        if kind == "file":
            (copy_of_project / name).write_text(text, encoding="utf-8")
        elif kind == "source":
            assert text == (copy_of_project / name).read_text(encoding="utf-8")
        elif language == "sh":
            output = run_shell(copy_of_project, text)
            commands += 1
        elif language == "text":
            for line in text.splitlines():
                assert line in output, f"not in the output: {line!r}\n{output[-3000:]}"
        else:
            assert language in ("mermaid", "sql"), f"a block of {language} that nothing runs"
    assert commands >= 4


def run_shell(folder, text):
    """The output of a block of shell commands, each of which must succeed."""
    own = ("USER_SESSIONS_DB", "USER_SESSIONS_PUBLISHED")
    environment = {k: v for k, v in os.environ.items() if k not in own}
    result = subprocess.run(
        ["bash", "-e", "-c", text],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert result.returncode == 0, result.stdout[-3000:]
    return result.stdout


def test_compiled_sql_is_what_dbt_compiles(tmp_path):
    shown = [block for block in BLOCKS if block[0] == "compiled"]
    assert shown
    for number, (_, call, _, text) in enumerate(shown):
        model, variables = call.split(" ", 1)
        folder = tmp_path / str(number)
        variables = yaml.safe_load(variables)
        needed = ["--select", f"+{model}", "--resource-type", "seed", "model"]
        build = dbt(folder, "build", *needed, variables=variables)
        assert build.success, build.message
        [compiled] = (folder / "target" / "compiled").rglob(f"{model}.sql")
        assert text.strip() == compiled.read_text(encoding="utf-8").strip()


def test_chart_shows_the_mart(tmp_path):
    build = dbt(tmp_path, "build", "--exclude-resource-type", "unit_test")
    assert build.success, build.message
    rows = build.query(
        "select bucket_label, sessions from session_length_distribution"
        " where interval_unit = 'all' order by bucket_index"
    )
    [labels] = re.findall(r"x-axis \[(.*)\]", README)
    [bars] = re.findall(r"bar \[(.*)\]", README)
    shown = zip(yaml.safe_load(f"[{labels}]"), yaml.safe_load(f"[{bars}]"))
    assert list(shown) == rows


def test_every_model_that_is_named_exists():
    names = set(re.findall(r"\b(?:stg|int|fct)_[a-z_]+\b", README))
    models = {path.stem for path in (ROOT / "models").rglob("*.sql")}
    assert names and names <= models


def vars_of(file_name):
    """The vars that README.md gives in a file, with the path of the public data set."""
    [text] = [text for kind, name, _, text in BLOCKS if kind == "file" and name == file_name]
    variables = yaml.safe_load(text)
    name = variables["events_path"].removeprefix("data/")
    paths = [folder / name for folder in PUBLIC_DATA if (folder / name).exists()]
    if not paths:
        pytest.skip(f"the public data set {name} is neither in data nor beside the checkout")
    variables["events_path"] = str(paths[0])
    return variables


def counts_of(build):
    return build.query(
        "select sum(raw_events), sum(accepted_events), sum(duplicate_events),"
        " sum(rejected_events), sum(dropped_events) from stg_event_counts"
    )[0]


def test_wikipedia_readers(tmp_path):
    """Known truth of the data set: gaps of exactly 1,800 s stay in a session."""
    build = dbt(
        tmp_path, "build", "--exclude-resource-type", "unit_test", variables=vars_of("wikipedia.yml")
    )
    assert build.success, build.message
    assert build.query(
        "select count(*), sum(session_length_ms), max(session_length_ms),"
        " sum(case when event_count = 1 then 1 else 0 end) from fct_sessions"
    ) == [(22224, 6053477 * 1000, 18123 * 1000, 13138)]
    assert counts_of(build) == (63524, 63524, 0, 0, 0)


def test_snowplow_web_events(tmp_path):
    """Known truth of the data set: 160 rows are 157 events, one of them without a user."""
    build = dbt(
        tmp_path, "build", "--exclude-resource-type", "unit_test", variables=vars_of("snowplow.yml")
    )
    assert build.success, build.message
    assert counts_of(build) == (160, 156, 3, 1, 0)
    assert build.query("select rejection_reason from stg_events_rejected") == [("missing_user",)]
    assert build.query(
        "select count(*), sum(case when is_over_max_length then 1 else 0 end),"
        " sum(case when not is_over_max_length then session_length_ms end) from fct_sessions"
    ) == [(47, 2, 6863205)]
