# make run    sets up everything, builds the sessions of the demo events and publishes the marts
# make test   sets up everything and runs the tests
# make run VARS=my_events.yml   the same for your own events (see README.md)

PYTHON ?= python3
VARS_FLAG = $(if $(VARS),--vars "$$(cat $(VARS))")
BIN := .venv/bin
DBT := $(BIN)/dbt --quiet
PUBLISH := $(BIN)/python macros/publish/publish.py
export DBT_PROFILES_DIR := profiles

.PHONY: run test lint bench clean

run: .venv/ready
	@mkdir -p target
	@echo "Building the sessions; each step takes seconds to minutes, with the number of events."
	@$(PUBLISH) $(BIN)/dbt build --exclude-resource-type unit_test $(VARS_FLAG)
	@$(DBT) run-operation user_sessions_summary $(VARS_FLAG)
	@$(PUBLISH)

test: .venv/ready-for-tests
	@mkdir -p target
	@$(MAKE) --no-print-directory lint
	@$(DBT) --warn-error build
	@$(DBT) --warn-error test --select "path:models/staging/amplitude,test_type:unit" \
		--vars '{merged_users: merges}'
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: .venv/ready-for-tests
	@mkdir -p target
	@$(DBT) --warn-error --no-partial-parse parse
	@$(DBT) seed
	@$(DBT) run --select staging.raw staging.amplitude
	@rm -rf target/compiled
	@$(DBT) compile
	@$(BIN)/sqlfluff lint models analyses tests/sql
	@find target/compiled/user_sessions -name '*.sql' -not -path '*.yml/*' -not -path '*/tests/*' -print0 \
		| xargs -0 $(BIN)/sqlfluff lint --templater raw --exclude-rules AM04,LT12,RF02,ST06

bench: .venv/ready
	@$(BIN)/python tests/bench/bench.py

clean:
	rm -rf target logs .venv

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one with PYTHON=..."; exit 1; }
	@echo "Setting up .venv"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/ready-for-tests: requirements-test.txt .venv/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-test.txt
	@touch $@
