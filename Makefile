# audit: the two commands a newcomer needs are `make run REPO=path` and `make test`.
.DEFAULT_GOAL := help
.PHONY: help setup build debug run test lint format bench conformance dist install snapshots samples setup-browser clean

REPO ?= .
PREFIX ?= /usr/local
SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := .build/release/audit

help: ## Print this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing and fetch the grammars; does nothing the second time
	@Scripts/setup.sh

# SwiftPM plans the embedding of Rules/ and Reports/ once; when a file comes or goes, it has to plan again.
.PHONY: listing
listing:
	@mkdir -p .build; find Rules Reports -type f | LC_ALL=C sort >.build/listing.new; \
	cmp -s .build/listing.new .build/listing || touch Package.swift; mv .build/listing.new .build/listing

build: setup listing ## Build the optimised binary
	@swift build -c release $(SWIFT_FLAGS) --product audit

run: build ## Scan REPO (default: this one) and write its known-issues report
	@$(RELEASE) scan "$(REPO)"
	@$(RELEASE) report --repo "$(REPO)" --output "$$(cd "$(REPO)" && pwd)/.audit/KNOWN_ISSUES.md"
	@echo "report: $$(cd "$(REPO)" && pwd)/.audit/KNOWN_ISSUES.md"

test: setup listing ## Run every test
	@swift build --build-tests $(SWIFT_FLAGS)
	@swift test --skip-build
	@.build/debug/audit rules test

lint: setup listing ## Check the formatting of the code and the validity of the rules
	@swift format lint --strict --recursive --parallel Package.swift Plugins Sources Tests
	@swift build $(SWIFT_FLAGS) --product audit
	@.build/debug/audit rules validate Rules
	@bash -n Scripts/setup.sh && python3 -m py_compile Scripts/*.py && rm -rf Scripts/__pycache__

format: ## Format the code
	@swift format --in-place --recursive --parallel Package.swift Plugins Sources Tests

bench: build ## Time a scan of BENCH (default: Python from this machine's packages), and a large register
	@Scripts/bench.sh $(RELEASE) $(BENCH)
	@swift build -c release $(SWIFT_FLAGS) --product register-bench
	@Scripts/bench-register.sh .build/release/register-bench $(RELEASE)

conformance: build ## Test a folder of Semgrep rules, SUITE=path; without it, run our rules here and in Semgrep (PyPI, or SEMGREP=path)
ifdef SUITE
	@$(RELEASE) rules test "$(SUITE)" --table
else
	@AUDIT=$(RELEASE) Scripts/conformance.py
endif

dist: setup listing ## Build a binary that needs no Swift on the machine it runs on, in dist/
	@swift build -c release $(SWIFT_FLAGS) --product audit --static-swift-stdlib -Xswiftc -cross-module-optimization \
	  --scratch-path .build-dist
	@mkdir -p dist && cp .build-dist/release/audit dist/audit && strip dist/audit && ls -lh dist/audit

install: build ## Install to PREFIX (default: /usr/local), with shell completions
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	@install -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/audit"
	@$(RELEASE) --generate-completion-script bash >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/audit"
	@$(RELEASE) --generate-completion-script zsh >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_audit"
	@$(RELEASE) --generate-completion-script fish >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/audit.fish"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/audit"

samples: setup listing ## Write the samples of the reports anew, in Reports/samples
	@swift build $(SWIFT_FLAGS) --product audit
	@Scripts/samples.sh .build/debug/audit Reports/samples

setup-browser: ## Install Chromium, with which the tests look at the HTML report
	@command -v chromium >/dev/null || { command -v apt-get >/dev/null || { echo "setup-browser: install Chromium, and have it on the PATH as chromium" >&2; exit 1; }; \
	  $$([ "$$(id -u)" -eq 0 ] || echo sudo) apt-get install -y -qq --no-install-recommends chromium; }

snapshots: setup listing ## Accept the present output as the golden files; review their diff
	@AUDIT_RECORD=all swift test

clean: ## Remove what was built; keeps the fetched grammars
	@rm -rf .build .build-dist dist
