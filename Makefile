PYTHON ?= python3
# MB of text that `make bench` measures on.
SIZE ?= 50
BIN := .venv/bin

.PHONY: themes test lint snapshots bench clean

themes: .venv/installed
	@$(BIN)/plancli themes

test: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest
	$(BIN)/plancli check

snapshots: .venv/installed-test
	$(BIN)/pytest --snapshot-update -n 0

# ARGS: further options, see benchmarks/README.md.
bench: .venv/installed
	$(BIN)/python -m benchmarks --size $(SIZE) $(ARGS)

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[files]'
	@touch $@

.venv/installed-test: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test
	@touch $@

clean:
	rm -rf .venv .bench build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
