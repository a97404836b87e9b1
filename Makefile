# Two commands: `make run` serves a floor, `make test` checks everything. Each installs what it needs into .venv.

PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
UV := $(BIN)/uv pip
INSTALL := $(UV) install --quiet --python $(BIN)/python
COMPILE := $(UV) compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml
NPM := npm --silent --prefix web/client
PART = @$(KINDLY) .ci/part
SIDE_BY_SIDE = @$(MAKE) --no-print-directory --output-sync=target AT_ONCE=1
STATIC := mypy vitest tsc biome drift ruff imports
PROCESSES := faults-short packaging
CLIENT := $(shell find web/client -name node_modules -prune -o -type f -print) $(shell find web/locale -name '*.po')

export UV_PYTHON_DOWNLOADS := never
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What one process compiled, the next ones read, even where a machine is told to forget it.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test setup ready checks static ruff mypy imports tsc biome vitest drift units processes packaging faults faults-short browser test-long
.PHONY: bench bench-short lock upgrade format client design looks screens soak fonts clean
# One part after the other, each with the whole machine; but what goes side by side.
ifndef AT_ONCE
.NOTPARALLEL:
endif
.DELETE_ON_ERROR:

run: .venv/.built
	$(BIN)/floor serve --demo

test: setup checks units browser

setup:
	$(PART) setup $(MAKE) --no-print-directory ready

ready: .venv/.dev .venv/.built

# What only computes goes on kindly beside floors in processes of their own, which wait more than they work.
checks:
	$(SIDE_BY_SIDE) --jobs=4 $(PROCESSES) $(STATIC)

static:
	$(SIDE_BY_SIDE) --jobs=2 $(STATIC)

$(STATIC): KINDLY := nice

ruff:
	$(PART) "ruff check" $(BIN)/ruff check --quiet .
	$(PART) "ruff format" $(BIN)/ruff format --quiet --check .

mypy:
	$(PART) mypy $(BIN)/mypy

imports:
	$(PART) lint-imports $(BIN)/lint-imports --no-logo

tsc:
	$(PART) tsc $(NPM) run typecheck

biome:
	$(PART) biome $(NPM) run lint

vitest:
	$(PART) vitest $(NPM) run test

drift:
	$(PART) "generated files" .ci/drift

units:
	$(PART) pytest $(BIN)/pytest tests --numprocesses=6 --dist=worksteal --ignore=tests/browser --ignore=tests/faults --ignore=tests/packaging -m "not long"

processes:
	$(SIDE_BY_SIDE) --jobs=2 $(PROCESSES)

# The floor as others get it: installed from a wheel, behind a front, on a platform.
packaging:
	$(PART) packaging $(BIN)/pytest tests/packaging -m "not long" --durations=12 --durations-min=0.5

faults-short:
	$(PART) faults $(BIN)/pytest tests/faults --numprocesses=2 -m "not long"

# The long form: a quarter of an hour. It writes what it measured into docs/reliability.md.
faults: ready
	FLOOR_FAULTS_TABLE=docs/reliability.md $(BIN)/pytest tests/faults --numprocesses=2 -m long

# A second process: Playwright's session would break every asyncio test that came after it.
browser:
	$(PART) chromium $(BIN)/python -m tools.chromium
	$(PART) browser $(BIN)/pytest tests/browser --numprocesses=3 --dist=worksteal -m "not long" --durations=25 --durations-min=3

test-long: setup
	$(PART) "long tests" $(BIN)/pytest tests -m long

# What it costs on this machine, beside a C loop and other libraries: about a quarter of an hour.
bench: ready .cache/bench/venv
	$(BIN)/python -m bench $(BENCH_OPTIONS)

# The same in a minute or so, with one small cycle: to see whether a change did anything.
bench-short: ready .cache/bench/venv
	$(BIN)/python -m bench --short $(BENCH_OPTIONS)

# What the bench compares with has an environment of its own: the floor needs none of it.
.cache/bench/venv: pyproject.toml requirements.lock
	mkdir -p $(@D)
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python $@
	$(UV) install --quiet --python $@/bin/python -r requirements.lock --group bench
	@touch $@

format: ready
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/ruff format --quiet .
	$(NPM) run format

client: .venv/.built

# The page of every component and state: files that a browser opens, without a server.
design: ready
	$(BIN)/python -m tools.design

# The main states as they look now, kept in tests/browser/looks: look at them before you commit them.
looks: ready
	FLOOR_TEST_LOOKS=renew $(BIN)/pytest tests/browser/test_looks.py

# The pictures of the README, taken anew of a live demo, and of every main state.
screens: ready
	$(BIN)/python -m tools.screens

# An hour of real time: a wall before a floor that plays at 20×; heap, nodes and long tasks into .cache/soak.json.
soak: ready
	$(BIN)/python -m tools.soak $(SOAK_OPTIONS)

# Pin what pyproject.toml asks for, keeping the versions that still fit; `make upgrade` takes the newest.
lock: .venv/.uv
	$(COMPILE) --extra scale --output-file requirements.lock $(LOCK_OPTIONS)
	$(COMPILE) --extra scale --group dev --constraints requirements.lock --output-file requirements-dev.lock $(LOCK_OPTIONS)

# Cut the fonts again, after their package changed: they are committed, so a build needs no font tools.
fonts: ready
	$(UV) install --quiet --python $(BIN)/python --group fonts
	$(BIN)/python -m tools.fonts

upgrade:
	$(MAKE) lock LOCK_OPTIONS=--upgrade

clean:
	rm -rf .venv .cache web/static web/client/node_modules .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find web/locale -name 'floor.mo' -delete -o -name 'floor.json' -delete 2>/dev/null || true

.venv/.uv:
	@$(PYTHON) -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed, with its venv module (Debian: python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet uv==$(UV_VERSION)
	@touch $@

.venv/.runtime: .venv/.uv requirements.lock
	$(INSTALL) --require-hashes -r requirements.lock
	@touch $@

.venv/.dev: .venv/.runtime requirements-dev.lock
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# An editable install runs hatch_build.py: it builds the client and compiles the words, if they have changed.
.venv/.built: .venv/.runtime pyproject.toml hatch_build.py $(wildcard tools/*.py) $(CLIENT)
	$(INSTALL) --no-deps --reinstall-package phoning-floor --editable .
	@touch $@
