# make run    sets up everything, builds the sessions of the demo events and publishes the marts
# make test   sets up everything and runs the tests
# make lint   lints the models, and the SQL that they become
# make metricflow   sets up MetricFlow and checks the semantic layer of the last run
# make superset     sets up Apache Superset and serves the dashboard of the last run
# make superset-test   sets it up and compares the dashboard with the marts
# make run VARS=my_events.yml   the same for your own events (see README.md)
# make run FULL_REFRESH=1       builds everything anew, not only what is new
# make soak   hours of random batches and kills, and builds of 100 million events
# make serve  the boards of the last run, live in a browser
# make docs   a page of all models and columns, with what the last run built
# make bench  how long builds, added days and charts take, beside other ways
# make clean  removes the set-up and all that was built, the databases too

PYTHON ?= python3
VARS_FLAG = $(if $(VARS),--vars "$$(cat $(VARS))")
REFRESH_FLAG = $(if $(FULL_REFRESH),--full-refresh)
BIN := .venv/bin
DBT := $(BIN)/dbt --quiet
PUBLISH := $(BIN)/python macros/publish/publish.py
SUPERSET_PYTHON := .venv-superset/bin/python
export DBT_PROFILES_DIR := profiles

.PHONY: run serve docs test lint metricflow superset superset-test bench soak clean

run: .venv/ready
	@mkdir -p target
	@echo "Building the sessions; each step takes seconds to minutes, with the number of events."
	@$(PUBLISH) $(BIN)/dbt build --exclude-resource-type unit_test \
		$(REFRESH_FLAG) $(VARS_FLAG)
	@$(DBT) run-operation user_sessions_summary $(VARS_FLAG)
	@$(BIN)/python dashboards/boards.py
	@$(PUBLISH)

serve: .venv/ready
	@$(BIN)/python dashboards/boards.py serve --no-cache

docs: .venv/ready
	@mkdir -p target
	@$(DBT) docs generate --static $(VARS_FLAG)
	@echo "Docs: target/static_index.html"

test: .venv/ready-for-tests
	@mkdir -p target
	@$(DBT) --warn-error --no-partial-parse parse
	@$(DBT) --warn-error build
	@$(DBT) --warn-error test --select "path:models/staging/amplitude,test_type:unit" \
		--vars '{merged_users: merges}'
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

# In a database of its own, where all models are as a first run compiles them.
lint: export USER_SESSIONS_DB := target/lint.duckdb
lint: .venv/ready-for-tests
	@mkdir -p target
	@rm -f $(USER_SESSIONS_DB)
	@$(DBT) seed
	@$(DBT) run --select staging.raw staging.amplitude
	@rm -rf target/compiled
	@$(DBT) compile
	@$(BIN)/sqlfluff lint models analyses tests/sql
	@find target/compiled/user_sessions -name '*.sql' -not -path '*.yml/*' -not -path '*/tests/*' -print0 \
		| xargs -0 $(BIN)/sqlfluff lint --templater raw --exclude-rules AM04,LT12,RF02,ST06

metricflow: .venv/ready-for-metricflow
	@$(DBT) parse $(VARS_FLAG)
	@$(BIN)/mf validate-configs

superset: .venv-superset/ready
	@$(SUPERSET_PYTHON) dashboards/superset/serve.py

superset-test: .venv/ready .venv-superset/ready-for-tests
	@$(SUPERSET_PYTHON) -m pytest tests/superset

bench: .venv/ready
	@$(BIN)/python tests/bench/bench.py

soak: .venv/ready-for-tests
	@USER_SESSIONS_SEQUENCES=1000 USER_SESSIONS_KILLS=300 $(BIN)/python -m pytest \
		--verbose --numprocesses auto --dist worksteal \
		tests/python/test_incremental.py tests/python/test_interruptions.py -k "batches or killed"
	@$(BIN)/python tests/bench/large_build.py 100000000

clean:
	rm -rf target logs .venv .venv-superset

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one with PYTHON=..."; exit 1; }
	@echo "Setting up .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/ready-for-metricflow: requirements-metricflow.txt .venv/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-metricflow.txt
	@touch $@

.venv/ready-for-tests: requirements-test.txt .venv/ready-for-metricflow
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@

.venv-superset/ready: requirements-superset.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' \
		|| { echo "Superset needs Python 3.11 or 3.12; name one with PYTHON=..."; exit 1; }
	@echo "Setting up .venv-superset, 900 MB"
	@$(PYTHON) -m venv .venv-superset
	@$(SUPERSET_PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-superset.txt
	@touch $@

.venv-superset/ready-for-tests: requirements-superset-test.txt .venv-superset/ready
	@$(SUPERSET_PYTHON) -m pip install --quiet --disable-pip-version-check \
		-r requirements-superset-test.txt
	@touch $@
