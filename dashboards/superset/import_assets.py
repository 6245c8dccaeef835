"""Makes Superset's database, datasets, charts and dashboard what the files in assets/ say.

    python dashboards/superset/import_assets.py target/published/user_sessions.duckdb

Those that are there already are overwritten, so a change of a file is seen after the next start.
"""

import sys
from pathlib import Path

import yaml
from superset.app import create_app

ASSETS = Path(__file__).resolve().parent / "assets"


def contents(published):
    """The text of each file by its name, with the published file of this machine."""
    texts = {
        str(path.relative_to(ASSETS)): path.read_text(encoding="utf-8")
        for path in sorted(ASSETS.rglob("*.yaml"))
    }
    database = yaml.safe_load(texts["databases/user_sessions.yaml"])
    database["sqlalchemy_uri"] = f"duckdb:///{published}?access_mode=read_only"
    return texts | {"databases/user_sessions.yaml": yaml.safe_dump(database)}


def main(published):
    with create_app().app_context():
        # Superset's modules need the application.
        from superset import security_manager
        from superset.commands.importers.v1.assets import ImportAssetsCommand
        from superset.utils.core import override_user

        with override_user(security_manager.find_user("admin")):
            ImportAssetsCommand(contents(published)).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
