# SPDX-FileCopyrightText: 2026 Slagvaardig contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Every target that needs the virtual environment makes it first; nothing is done by hand.
# `make` alone says what there is.

PYTHON ?= python3
VENV := .venv
CORE := $(VENV)/core
BIN := $(VENV)/bin
READY := $(VENV)/.stamp-ready
CORE_READY := $(CORE)/.stamp-ready
SYSTEM_READY := $(VENV)/.stamp-system
OUT := uitvoer
PARALLEL ?= -n auto --dist worksteal
TESTS ?= tests
FUZZ ?= 100000
BUNDLE := dist/slagvaardig

# Without a display the window is drawn in memory, on Linux at least.
ifeq ($(shell uname -s),Linux)
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
export QT_QPA_PLATFORM ?= offscreen
endif
endif

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run demo check format test test-core torture fuzz bench bundle lock clean

help: ## Laat zien wat er kan
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) $(SYSTEM_READY) ## Zet alles klaar in .venv (gebeurt ook vanzelf)

run: setup ## Open het programma
	@$(BIN)/python -m ui

demo: setup ## Speel het voorbeeld door het echte venster; documenten en schermen komen in uitvoer/
	@$(BIN)/python -m tests.demo --out $(OUT)

check: setup ## Stijl, typen en de pijlen tussen de lagen
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pyright
	@$(BIN)/lint-imports

format: setup ## Zet de code in de afgesproken vorm
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# The tests draw in memory, on a machine with a screen too.
test: check ## Alles wat moet kloppen: check en alle tests
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(PARALLEL) -m "not torture" $(TESTS)

# The settings of pytest-qt in pyproject.toml are unknown here; that is the point.
test-core: $(CORE_READY) ## De tests van de kern, in een omgeving zonder PySide6
	@if $(CORE)/bin/python -c 'import PySide6' 2>/dev/null; then echo "PySide6 staat in $(CORE)" >&2; exit 1; fi
	@$(CORE)/bin/python -m pytest $(PARALLEL) -m "not torture and not long" -o addopts="-ra --strict-markers --import-mode=importlib" \
		-W "ignore:Unknown config option:pytest.PytestConfigWarning" --ignore=tests/ui --ignore=tests/benchmarks \
		--ignore=tests/test_project.py tests

torture: setup ## De lange storings- en stroomuitvalproeven
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $(PARALLEL) -m torture

fuzz: setup ## Open honderdduizend bedorven sessiebestanden; wat misgaat komt in uitvoer/fuzz
	@$(BIN)/python -m tests.session.fuzz --count $(FUZZ) --workers $$($(BIN)/python -c 'import os; print(os.cpu_count() or 1)') --keep $(OUT)/fuzz

bench: setup ## Meet de snelheid, als verhouding tot een kale uitvoering
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks --out $(OUT)/bench.json

bundle: setup ## Bouw het losse programma in dist/ en laat het zichzelf controleren
	@$(BIN)/pyinstaller --noconfirm --clean --log-level ERROR build.spec
	@.ci/system-licences $(BUNDLE)
	@QT_QPA_PLATFORM=offscreen $(BUNDLE)/slagvaardig --self-check

# A virtual environment without pip of its own, filled by the pip of $(PYTHON): this also works on a
# Debian where python3-venv (ensurepip) is missing.
$(READY): requirements.lock pyproject.toml Makefile
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Slagvaardig heeft Python 3.11 of nieuwer nodig. Probeer: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 \
		|| { echo "pip ontbreekt bij $(PYTHON). Op Debian: sudo apt-get install python3-pip" >&2; exit 1; }
	@echo "Pakketten installeren in $(VENV); de eerste keer duurt dat een paar minuten…"
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear --without-pip $(VENV)
	@$(PYTHON) -m pip --python $(BIN)/python install -qq --disable-pip-version-check \
		--require-hashes --no-deps -r requirements.lock
	@$(PYTHON) -m pip --python $(BIN)/python install -qq --disable-pip-version-check \
		--no-deps --no-build-isolation --no-index --config-settings editable_mode=compat --editable .
	@touch $@

$(SYSTEM_READY): .ci/system-libraries | $(READY)
	@.ci/system-libraries
	@touch $@

$(CORE_READY): requirements.lock tests/tools/lock_without_qt.py | $(READY)
	@echo "Pakketten zonder Qt installeren in $(CORE)…"
	@$(PYTHON) -m venv --clear --without-pip $(CORE)
	@$(BIN)/python tests/tools/lock_without_qt.py requirements.lock > $(CORE)/requirements.lock
	@$(PYTHON) -m pip --python $(CORE)/bin/python install -qq --disable-pip-version-check \
		--require-hashes --no-deps -r $(CORE)/requirements.lock
	@touch $@

lock: $(READY) ## Leg de nieuwste passende versies vast in requirements.lock
	@$(PYTHON) -m venv --clear --without-pip $(VENV)/lock
	@$(PYTHON) -m pip --python $(VENV)/lock/bin/python install --quiet uv
	@$(VENV)/lock/bin/uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 \
		--extra postgresql --group lint --group test --group build \
		--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
		--quiet --output-file requirements.lock

clean: ## Ruim op wat gebouwd is; .venv en uitvoer blijven staan
	@rm -rf build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info
	@find facilitator ui resources agendas tests -name __pycache__ -type d -prune -exec rm -rf {} +
