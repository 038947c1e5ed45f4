# Everything a user or a developer types. `make help` lists it.
#
# Debug is for editors and debuggers (`swift build`, `swift test`); the targets here build release
# only, so that nothing is compiled twice.

SWIFT ?= swift
DEMO_OUT ?= out/demo

# Homebrew's folders are not among those that compilers search by themselves.
ifeq ($(shell uname -s),Darwin)
  BREW := $(shell brew --prefix 2>/dev/null)
  export CPATH := $(BREW)/include:$(CPATH)
  export LIBRARY_PATH := $(BREW)/lib:$(LIBRARY_PATH)
endif

.DEFAULT_GOAL := help
.PHONY: help setup build test test-browser valgrind lint demo serve package test-package clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install libglpk, libsqlite3 and zlib where they are missing
	@scripts/install-libraries.sh

build: setup ## Build the kith command and the library, optimised
	$(SWIFT) build -c release --product kith

test: setup lint ## Check the style, run every test and play every scenario, optimised
	$(SWIFT) build -c release --build-tests
	$(SWIFT) test -c release --skip-build
	"$$($(SWIFT) build -c release --show-bin-path)/kith" replay

test-browser: setup ## Install Chromium and what reads pages, and play a term in it
	@scripts/install-browser.sh
	$(SWIFT) build -c release --build-tests
	$(SWIFT) test -c release --skip-build --filter 'BrowserTests|CalendarReaderTests'
	.venv/browser/bin/python Tests/Browser/play_term.py "$$($(SWIFT) build -c release --show-bin-path)/kith"
	.venv/browser/bin/python Tests/Browser/kill_server.py "$$($(SWIFT) build -c release --show-bin-path)/kith"
	.venv/browser/bin/python Tests/Browser/check_interface.py "$$($(SWIFT) build -c release --show-bin-path)/kith"

valgrind: setup ## Run the GLPK shim alone under valgrind, where that is installed
	@scripts/test-valgrind.sh

lint: ## Check layout, documentation and the rules between rooms
	$(SWIFT) format lint --strict -r Package.swift Sources Tests
	@for check in $(wildcard scripts/check-*.sh); do "$$check" || exit 1; done

demo: build ## Match the students of fixtures/maple and show the results
	@scripts/demo.sh "$$($(SWIFT) build -c release --show-bin-path)/kith" "$(DEMO_OUT)"

serve: build ## Serve the page of a school that is made up, with a link for each role
	@"$$($(SWIFT) build -c release --show-bin-path)/kith" serve --demo

package: setup ## Make a Debian package and a tarball that need nothing else, in out/package
	$(SWIFT) build -c release --product kith
	$(SWIFT) build -c release --product generate-manual
	scripts/third-party.py --check
	@scripts/package.sh "$$($(SWIFT) build -c release --show-bin-path)" out/package

test-package: package ## Install the package in a fresh Debian without network, use it, and remove it
	@scripts/test-package.sh out/package/kith_*.deb

clean: ## Remove what was built and written
	rm -rf .build out
