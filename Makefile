# The commands of the house. Windows has no make: CONTRIBUTING.md says what to type there.
.PHONY: run test lint format lock clean setup setup-dev

# The first Python on this machine that is new enough; another one: make PYTHON=python3.13 test
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin/python
SAMPLE := resources/examples/late-parcel
REPLY := build/late-parcel-reply.txt

# Until the window stands: a reply to the sample complaint, drafted and checked in the terminal.
# A check that fails (status 1) is a result here, not an error.
run: setup
	@mkdir -p build
	$(BIN) -m amends draft $(SAMPLE).eml --case $(SAMPLE).yaml --out $(REPLY)
	@cat $(REPLY)
	$(BIN) -m amends check $(REPLY) --message $(SAMPLE).eml --case $(SAMPLE).yaml || test $$? -eq 1

# Everything that CI runs; what pytest says comes last.
test: setup-dev lint
	$(BIN) -m pytest -q -n 2 --cov --cov-report=json:build/coverage.json
	@$(BIN) scripts/coverage_floors.py build/coverage.json

lint: setup-dev
	$(BIN) -m ruff check .
	$(BIN) -m ruff format --check .
	$(BIN) -m mypy

format: setup-dev
	$(BIN) -m ruff check --fix --exit-zero --quiet .
	$(BIN) -m ruff format .

# Compile the lock files from pyproject.toml for every system and Python that Amends runs on.
# What is pinned stays pinned; newer releases: make lock UPGRADE=--upgrade
COMPILE = $(BIN) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-config \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE) pyproject.toml
lock: setup-dev
	$(COMPILE) --output-file requirements/app.txt
	$(COMPILE) --group dev --constraint requirements/app.txt --output-file requirements/dev.txt

clean:
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .ruff_cache
	find desktop scripts tests -name __pycache__ -type d -exec rm -rf {} +

setup:
	@$(if $(PYTHON),$(PYTHON),$(error Amends needs Python 3.11 or newer and found none)) scripts/setup.py app

setup-dev:
	@$(if $(PYTHON),$(PYTHON),$(error Amends needs Python 3.11 or newer and found none)) scripts/setup.py dev
