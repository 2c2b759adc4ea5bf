# carelane: every command that people and CI use. `make` alone lists them.
# A fresh machine needs Python 3.11 or newer, git and make; everything else is installed into .venv,
# pinned by version and hash.

PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
PORT ?= 8080
DATA ?= ../shared/data

# uv verifies every file against the hashes of the lock; the constraint pins what pyproject.toml only bounds.
# The target is named each time: an activated environment elsewhere must not receive the packages.
INSTALL := $(BIN)/uv pip install --quiet --require-hashes -c requirements.lock -r pyproject.toml
LINK := $(BIN)/uv pip install --quiet --no-deps --no-build-isolation --editable .
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header

.DEFAULT_GOAL := help
.PHONY: help demo test soak lint types layers sizes docs bench train serve screenshots format lock clean

help:  ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

demo: .venv/installed-run  ## Install the core, web, website and PDF parts into .venv and take a declined campaign from rejection to packet
	@$(BIN)/carelane demo
	@echo
	@echo "carelane is installed as $(BIN)/carelane. What to open next:"
	@echo "  demo-output/plan.html                  what the rejection asks for, edit by edit"
	@echo "  demo-output/website-before.html        what a reviewer finds on the website, with what to paste"
	@echo "  demo-output/packet.pdf                 the next submission, field by field"
	@echo "  demo-output/report.html                the report of the declined campaign"
	@echo "  $(BIN)/carelane new                     answer questions, get a campaign file"
	@echo "  $(BIN)/carelane check FILE              what a reviewer would decline it for"
	@echo "  $(BIN)/carelane check-text 'A MESSAGE'  the same for one text"
	@echo "  make serve                             the same in a browser: pages for all of it, on this machine"
	@echo "  README.md and docs/                    everything else"

test: .venv/installed-test  ## Add the test parts and run the whole suite (choose with ARGS="-k word")
	@$(BIN)/pytest -n auto --dist worksteal --durations 10 $(ARGS)

soak: .venv/installed-test  ## Run the property tests with long counts, and what only makes sense long
	@HYPOTHESIS_PROFILE=soak $(BIN)/pytest -n auto --dist worksteal --durations 20 -m "soak or hypothesis" $(ARGS)

lint: .venv/installed-test  ## Check style and format (ruff)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .

types: .venv/installed-test  ## Check types (mypy, strict)
	@$(BIN)/mypy

layers: .venv/installed-test  ## Check that imports flow one way (import-linter)
	@$(BIN)/lint-imports

sizes: .venv/installed-test  ## Check that files and functions stay small
	@$(BIN)/python tools/check_sizes.py

docs: .venv/installed-test  ## Write the generated pages under docs/reference
	@$(BIN)/python tools/render_reference.py

bench: .venv-bench/installed .venv/installed-test  ## Measure on the corpus and against the peers (installs those into .venv-bench)
	@.venv-bench/bin/python -m benchmarks.corpus
	@.venv-bench/bin/python -m benchmarks.replies
	@.venv-bench/bin/python -m benchmarks.language
	@.venv-bench/bin/python -m benchmarks.use_cases
	@.venv-bench/bin/python -m benchmarks.rejections
	@.venv-bench/bin/python -m benchmarks.plans
	@.venv-bench/bin/python -m benchmarks.language_speed
	@.venv-bench/bin/python -m benchmarks.scan
	@$(BIN)/python -m benchmarks.sites
	@$(BIN)/python -m benchmarks.site_speed --rendered
	@$(BIN)/python -m benchmarks.web
	@$(BIN)/python -m benchmarks.gate
	@$(BIN)/python -m benchmarks.ledger

train: .venv/installed-test  ## Fit the language models anew from the grammars and the public sets (DATA=../shared/data)
	@$(BIN)/python -m training --data $(DATA)

serve: .venv/installed-run  ## Start the web application on this machine; opens with a link that signs you in (PORT=8080)
	@$(BIN)/carelane serve --port $(PORT)

screenshots: .venv/installed-test  ## Take pictures of every page, desktop and phone, light and dark, into screenshots/
	@$(BIN)/python -m tools.screenshots

format: .venv/installed-test  ## Rewrite the files in the one format (ruff)
	@$(BIN)/ruff format --quiet .
	@$(BIN)/ruff check --fix-only --quiet .

lock: .venv/installed-run  ## Pin the newest versions allowed anew, with hashes, in the four lock files
	@$(LOCK) --upgrade --all-extras pyproject.toml -o requirements.lock
	@$(LOCK) --upgrade --python-version 3.11 -c requirements.lock tools/bootstrap.in -o tools/bootstrap.lock
	@$(LOCK) --upgrade --python-version 3.11 -c requirements.lock benchmarks/requirements.in -o benchmarks/requirements.lock

clean:  ## Remove what these commands installed and wrote
	@rm -rf .venv .venv-bench .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache site

# Each of these files says that an installation step is done for the present locks.

.venv/installed-tools: tools/bootstrap.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "carelane needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python cannot make environments here; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Installing into .venv ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tools/bootstrap.lock
	@touch $@

.venv/installed-run: .venv/installed-tools requirements.lock pyproject.toml
	@$(INSTALL) --python $(BIN)/python --extra web --extra pdf --extra site
	@$(LINK) --python $(BIN)/python
	@touch $@

.venv/installed-test: .venv/installed-run
	@$(INSTALL) --python $(BIN)/python --extra web --extra pdf --extra site --extra postgres --extra archive --extra dev
	@touch $@

.venv-bench/installed: .venv/installed-run benchmarks/requirements.lock
	@echo "Installing the benchmarks' peers into .venv-bench ..."
	@$(PYTHON) -m venv .venv-bench
	@$(INSTALL) --python .venv-bench/bin/python --extra archive --extra dev -r tools/bootstrap.lock -r benchmarks/requirements.lock
	@$(LINK) --python .venv-bench/bin/python
	@touch $@
