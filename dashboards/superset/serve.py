"""Serves the published marts in Apache Superset, on this machine alone.

    .venv-superset/bin/python dashboards/superset/serve.py

Superset keeps its users and settings in SUPERSET_HOME (target/superset); what is missing there is
made. The database, datasets, charts and the dashboard come from assets/ at every start.
"""

import os
import secrets
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SUPERSET = Path(sys.executable).with_name("superset")
GUNICORN = Path(sys.executable).with_name("gunicorn")
DATABASE = Path(os.environ.get("USER_SESSIONS_DB") or "target/user_sessions.duckdb")
PUBLISHED = Path(
    os.environ.get("USER_SESSIONS_PUBLISHED") or DATABASE.parent / "published" / DATABASE.name
).absolute()
HOME = Path(os.environ.get("SUPERSET_HOME") or "target/superset").absolute()
ADDRESS = f"127.0.0.1:{os.environ.get('SUPERSET_PORT') or 8088}"
ENVIRONMENT = os.environ | {
    "SUPERSET_HOME": str(HOME),
    "SUPERSET_CONFIG_PATH": str(FOLDER / "superset_config.py"),
    "FLASK_APP": "superset",
}


def main():
    if not PUBLISHED.exists():
        sys.exit(f"user_sessions: '{PUBLISHED}' is not there. Expected: 'make run' before.")
    HOME.mkdir(parents=True, exist_ok=True)
    if not (HOME / "ready").exists():
        set_up()
    run(sys.executable, FOLDER / "import_assets.py", PUBLISHED)
    password = (HOME / "password").read_text(encoding="utf-8")
    print(f"http://{ADDRESS}/superset/dashboard/user-sessions/ (user admin, password {password})")
    sys.stdout.flush()
    os.execve(GUNICORN, server(), ENVIRONMENT)


def set_up():
    """Superset's own database, its roles, and one user with a password made here."""
    print(f"Setting up Superset in {HOME}; it takes about half a minute.", flush=True)
    for name in ("secret_key", "password"):
        path = HOME / name
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32), encoding="utf-8")
    password = (HOME / "password").read_text(encoding="utf-8")
    name = ["--username", "admin", "--firstname", "Superset", "--lastname", "Admin"]
    login = [*name, "--email", "admin@localhost", "--password", password]
    (HOME / "superset.db").unlink(missing_ok=True)  # of a set-up that was interrupted
    run(SUPERSET, "db", "upgrade")
    run(SUPERSET, "fab", "create-admin", *login)
    run(SUPERSET, "init")
    (HOME / "ready").touch()


def run(*command):
    """Runs a command; shows its output only where it fails."""
    result = subprocess.run(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if result.returncode != 0:
        sys.exit(f"{result.stdout}\nuser_sessions: setting up Superset failed.")


def server():
    """One process with threads is enough for one user."""
    command = ["gunicorn", "--bind", ADDRESS, "--workers", "1", "--worker-class", "gthread"]
    options = ["--threads", "8", "--timeout", "120", "--no-control-socket"]
    return [*command, *options, "superset.app:create_app()"]


if __name__ == "__main__":
    main()
