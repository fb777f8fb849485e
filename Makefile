# Two commands do all the set-up: `make demo` and `make test`. `make check` is what a reviewer asks.
PYTHON ?= python3
DATA ?= $(or $(TOETSSTEEN_DATA),../shared/data)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo serve throughput test soak check format lint types floors docs docs-write accuracy practice golden clean help

help:  ## show the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml
	@echo "Setting up $(VENV) (once, about a minute) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; PYTHON=... names another one."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(READY)

demo: $(READY)  ## judge the sample glossary with V1 and V2, and compare them
	@$(BIN)/python tools/demo.py

serve: $(READY)  ## serve on this machine, on SQLite with sample data, until Ctrl-C
	@$(BIN)/python tools/serve_sample.py

throughput: $(READY)  ## print requests per second with v2 and with a constant, and where the time goes
	@$(BIN)/python tools/measure_service.py

test: $(READY)  ## run all tests but the long ones
	@$(BIN)/python -m pytest -n auto --cov=toetssteen --cov-report=term --cov-fail-under=95

soak: $(READY)  ## run the long tests: every real row, 20 times the texts
	@$(BIN)/python -m pytest -n auto -m "soak or hypothesis" --hypothesis-profile=soak --timeout=3600

check: format lint types floors docs  ## format, lint, types, floors, documents

format: $(READY)
	@$(BIN)/ruff format --check --quiet .

lint: $(READY)
	@$(BIN)/ruff check --quiet .

types: $(READY)
	@$(BIN)/mypy

floors: $(READY)
	@$(BIN)/lint-imports --no-logo

docs: $(READY)  ## compare the generated pages with the code
	@$(BIN)/python tools/generate_docs.py --check

docs-write: $(READY)  ## write the generated pages
	@$(BIN)/python tools/generate_docs.py

accuracy: $(READY)  ## print how right the Dutch pack is, on held-out sets, glossaries and treebanks
	@$(BIN)/python tools/measure_accuracy.py
	@$(BIN)/python tools/measure_language.py --treebank $(DATA)/treebank

practice: $(READY)  ## the same on the sets that rules are tuned on, with each case judged wrongly
	@$(BIN)/python tools/measure_accuracy.py --practice --misses

golden: $(READY)  ## compare every variant with what was agreed
	@$(BIN)/toetssteen golden

clean:  ## remove what was made here
	rm -rf $(VENV) build dist .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
