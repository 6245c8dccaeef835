"""A Superset of its own for the tests, over the marts of a build of its own."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb
import requests

ROOT = Path(__file__).resolve().parents[2]
DEMO = (ROOT / "seeds" / "demo_events.csv").read_text(encoding="utf-8").splitlines(keepends=True)
SERVE = ROOT / "dashboards" / "superset" / "serve.py"
PUBLISH = ROOT / "macros" / "publish" / "publish.py"
BIN = ROOT / ".venv" / "bin"


@dataclass
class Superset:
    """A folder with a database, its published file and the server over that."""

    folder: Path
    port: int
    process: subprocess.Popen = None
    token: str = None

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def published(self):
        return self.folder / "published" / "user_sessions.duckdb"

    @property
    def password(self):
        return (self.folder / "superset" / "password").read_text(encoding="utf-8")

    @property
    def environment(self):
        return os.environ | {
            "USER_SESSIONS_DB": str(self.folder / "user_sessions.duckdb"),
            "USER_SESSIONS_PUBLISHED": str(self.published),
            "SUPERSET_HOME": str(self.folder / "superset"),
            "SUPERSET_PORT": str(self.port),
            "DBT_PROFILES_DIR": str(ROOT / "profiles"),
            "DBT_PROJECT_DIR": str(ROOT),
            "DBT_TARGET_PATH": str(self.folder / "target"),
            "DBT_LOG_PATH": str(self.folder / "logs"),
        }

    def start_build(self, events):
        """A process that builds and publishes the first events of the demo, as make run does."""
        (self.folder / "events.csv").write_text("".join(DEMO[: events + 1]), encoding="utf-8")
        build = [BIN / "dbt", "build", "--exclude-resource-type", "unit_test", "test"]
        variables = "{events_path: events.csv, session_events: [Page Viewed]}"
        return subprocess.Popen(
            [BIN / "python", PUBLISH, *build, "--vars", variables],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def build(self, events):
        process = self.start_build(events)
        output = process.communicate()[0]
        assert process.returncode == 0, output[-3000:]

    def start(self):
        """Starts the server and waits until it answers."""
        with open(self.folder / "superset.log", "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [sys.executable, SERVE], env=self.environment, stdout=log, stderr=log
            )
        until = time.monotonic() + 300
        while not self.answers():
            assert self.process.poll() is None and time.monotonic() < until, self.log()
            time.sleep(0.5)
        login = {"username": "admin", "password": self.password, "provider": "db"}
        answer = requests.post(f"{self.address}/api/v1/security/login", json=login, timeout=60)
        self.token = answer.json()["access_token"]

    def answers(self):
        try:
            return requests.get(f"{self.address}/health", timeout=10).ok
        except requests.RequestException:
            return False

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)

    def log(self):
        return (self.folder / "superset.log").read_text(encoding="utf-8")[-3000:]

    def get(self, path):
        """What the API answers."""
        answer = requests.get(f"{self.address}{path}", headers=self.headers(), timeout=60)
        assert answer.ok, answer.text
        return answer.json()["result"]

    def figures(self, form, filters=()):
        """The rows that a chart shows, with more filters if there are."""
        dataset, kind = form["datasource"].split("__")
        answer = requests.post(
            f"{self.address}/api/v1/chart/data",
            headers=self.headers(),
            json={
                "datasource": {"id": int(dataset), "type": kind},
                "queries": [query_of(form, filters)],
                "force": True,
            },
            timeout=60,
        )
        assert answer.ok, answer.text
        return answer.json()["result"][0]["data"]

    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}

    def marts(self, sql):
        """Rows of a query on the published file, as dicts."""
        with duckdb.connect(str(self.published), read_only=True) as connection:
            result = connection.execute(sql)
            names = [column[0] for column in result.description]
            return [dict(zip(names, row)) for row in result.fetchall()]


def query_of(form, filters):
    """The query of a chart, from its settings."""
    axis = [form["x_axis"]] if "x_axis" in form else []
    metrics = form.get("metrics", []) + ([form["metric"]] if "metric" in form else [])
    sort = [form["timeseries_limit_metric"]] if "timeseries_limit_metric" in form else []
    return {
        "columns": axis + form.get("groupby", []) + form.get("all_columns", []),
        "metrics": metrics + sort,
        "filters": [
            {"col": one["subject"], "op": one["operator"], "val": one["comparator"]}
            for one in form["adhoc_filters"]
        ]
        + list(filters),
        "orderby": [[metric, False] for metric in metrics],
        "row_limit": form.get("row_limit", 10000),
    }


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
