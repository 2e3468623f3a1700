# `make run` starts the CMS, `make test` tests it: both do all their own set-up.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
# Compiling all of the source takes half a second, at each of a hundred starts.
unexport PYTHONDONTWRITEBYTECODE
.PHONY: help run test bench bench-smoke check format requirements catalogues contract pictures

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: $(VENV)/production.done ## Start at http://127.0.0.1:8000, with demonstration content on the first run
	@$(BIN)/python manage.py serve --port $(PORT)

test: $(VENV)/messages.done var/tests ## Run the suite on SQLite, then on PostgreSQL, Valkey and S3 what asks them anything new
	@$(BIN)/python -m tests.requirements
	$(BIN)/python -m pytest $(ARGS)
	$(BIN)/python -m pytest -p tests.services.pytest_plugin $(ARGS)

bench: $(VENV)/messages.done ## Measure API and search beside Wagtail's own, and write docs/benchmarks.md
	@$(BIN)/python -m benchmarks

bench-smoke: $(VENV)/messages.done ## See within a minute whether the benchmark works
	@$(BIN)/python -m benchmarks --smoke

pictures: $(VENV)/messages.done ## Draw the pictures of the guides for translators anew
	@$(BIN)/python -m pytest -n0 -q -p no:randomly tests/served/pictures.py

check: $(VENV)/development.done ## Look for mistakes without running anything
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python manage.py check --fail-level WARNING
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py catalogues check

format: $(VENV)/development.done ## Put the source in its one form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

catalogues: $(VENV)/development.done ## Bring the catalogues of messages in step with the source
	$(BIN)/python manage.py catalogues update

contract: $(VENV)/development.done ## Write down anew what the API says of itself, in OpenAPI
	$(BIN)/python manage.py contract tests/contracts/openapi.json

requirements: $(VENV)/development.done ## Pin requirements again from the .in files
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make requirements" requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make requirements" requirements-dev.in -o requirements-dev.txt

# Both databases at once; when migrations change, the tests migrate by themselves.
var/tests: | $(VENV)/messages.done
	@DJANGO_SETTINGS_MODULE=settings.test $(BIN)/python -m tests.migrated

$(VENV)/messages.done: $(wildcard cms/locale/*/LC_MESSAGES/*.po cms/locale/wagtail/*/LC_MESSAGES/*.po) $(VENV)/development.done
	@$(BIN)/python manage.py catalogues compile
	@touch $@

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Üçdil needs Python 3.11 or newer: name one with make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
		echo "Python cannot make virtual environments here: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/production.done: requirements.txt | $(VENV)/bin/python
	@echo "Installing what the CMS needs …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/development.done: requirements-dev.txt | $(VENV)/bin/python
	@echo "Installing what development needs …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/production.done
