# The words everyone types. `make help` says what each does.

SWIFT ?= swift
RELEASE := .build/release
RAQIM := $(RELEASE)/raqim
GAZETTEER := $(RELEASE)/raqim.gazetteer
LISTS := Models/Places Models/Groups Models/People Models/Organisations
SOURCES := Package.swift Sources Tests
KILLS ?= 200
ARTICLES ?= 5000
# XCTest's own runner leaks.
SANITIZED := $(SWIFT) test --disable-xctest --sanitize
# Swift has no runtime of UndefinedBehaviorSanitizer here: C stops at once where it finds something.
UNDEFINED := -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
DOORS := ArticlesTests|TextTests|GazetteersTests
PARALLEL := OrderedWorkersTests|workersOfShortArticlesWriteTheSame
FUZZ := .build-fuzz/release/raqim-fuzz
SECONDS ?= 60
FUZZDOORS ?= article html jsonl text gzip lists gazetteer names

# `make install` puts it below $(DESTDIR)$(PREFIX).
PREFIX ?= /usr/local
DESTDIR ?=

# Where the tarball and the Debian package go.
DIST := .build/dist

# Release binaries are linked with all that they need: they start sooner, and run where neither Swift nor any library is
# installed, as on the workers of a cluster. The libraries are in the order in which they need each other; lld does not
# warn of functions of the C library that would load more, which nobody calls.
LIBRARIES := icui18n icuuc icudata xml2 z lzma stdc++ m
WHOLE := -Xswiftc -static-executable -Xswiftc -use-ld=lld $(foreach library,$(LIBRARIES),-Xlinker -l$(library))

.PHONY: help build gazetteer test test-kills sanitize tsan fuzz fuzz-build bench test-exports test-page test-spark \
	bench-spark scale completions manual demo format lint install-deps install-test-deps install-spark-deps \
	install uninstall dist deb test-dist

# Python with what opens raqim's output in tests.
OUTSIDE := .build/outside/bin/python

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

build: ## the release binary, and the gazetteer beside it
	$(SWIFT) build -c release $(WHOLE) --explicit-target-dependency-import-check error
	$(MAKE) gazetteer

gazetteer: ## Models' lists compiled to one file beside the binary
	$(RAQIM) gazetteer compile $(LISTS) -o $(GAZETTEER)

test: ## every test of every room
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-exports: ## every export in the tool that it is for, every command shown, raqim in Python; needs make build install-test-deps
	$(OUTSIDE) -m pytest -q -p no:cacheprovider Tests/Outside/test_exports.py Tests/Outside/test_commands.py Tests/Outside/test_mutations.py \
		Tests/Outside/test_python.py

test-page: ## the pages of `raqim report` and `raqim serve` in a real browser; needs make build install-test-deps
	$(OUTSIDE) -m pytest -q -p no:cacheprovider Tests/Outside/test_page.py Tests/Outside/test_server.py

test-spark: ## raqim on a real Apache Spark, and on a cluster whose worker dies; 2 min; needs make build install-spark-deps
	$(OUTSIDE) -m pytest -q -p no:cacheprovider Tests/Outside/test_spark.py

bench-spark: ## how much Spark costs: 200 MB by the plain command and by Spark; 5 min; needs make build install-spark-deps
	$(OUTSIDE) Tests/Outside/bench_spark.py

scale: ## Documentation/scale.md on standard output: what a million articles cost; 10 to 20 minutes; needs make build
	@python3 Tests/Outside/scale.py

completions: ## completions for shells, in .build/share
	@mkdir -p .build/share
	for shell in bash zsh fish; do $(RAQIM) --generate-completion-script $$shell > .build/share/raqim.$$shell; done

manual: ## the manual page, from the help, in .build/share
	@mkdir -p .build/share
	python3 Documentation/manual.py $(RAQIM) > .build/share/raqim.1

bench: build ## how fast it is, beside bare ICU on the same texts; some minutes
	$(RELEASE)/raqim-bench

test-kills: ## kill runs at random moments and go on with them: KILLS=200 ARTICLES=5000
	$(RAQIM) gazetteer compile Tests/CommandTests/Lists -o $(RELEASE)/tests.gazetteer
	Tests/kills.py $(RAQIM) $(RELEASE)/tests.gazetteer --kills $(KILLS) --articles $(ARTICLES)

sanitize: ## the tests of the rooms with doors to C, under AddressSanitizer and UndefinedBehaviorSanitizer
	$(SANITIZED) address $(UNDEFINED) --scratch-path .build-sanitize --filter '$(DOORS)'

tsan: ## the parallel path under ThreadSanitizer
	$(SANITIZED) thread --scratch-path .build-tsan --filter '$(PARALLEL)'

fuzz: fuzz-build ## look for inputs that break something, each door for SECONDS=60 and from Corpus/Fuzz
	Tests/fuzz.sh $(FUZZ) $(SECONDS) $(FUZZDOORS)

fuzz-build:
	RAQIM_FUZZ=1 $(SWIFT) build -c release --disable-index-store --scratch-path .build-fuzz --product raqim-fuzz --sanitize fuzzer \
		--sanitize address -Xswiftc -enable-testing

demo: install-deps build ## read the corpus and show what was found
	$(RAQIM) process Corpus/Articles --to text --progress always

format: ## lay out the sources as .swift-format says
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## say where the sources are laid out otherwise
	$(SWIFT) format lint --recursive --strict $(SOURCES)

install-deps: ## the libraries that raqim needs, where they are missing (Debian, Ubuntu)
	@.ci/install-deps

install-test-deps: ## Chromium, and Python packages in .build/outside, for test-exports and test-page
	@.ci/install-test-deps

install-spark-deps: ## Java 17, and Apache Spark in .build/outside (1.2 GB, some minutes), for test-spark and bench-spark
	@.ci/install-spark-deps

install: ## what make build made, below $(DESTDIR)$(PREFIX), /usr/local when none is named
	Packaging/stage $(RAQIM) $(GAZETTEER) "$(DESTDIR)$(PREFIX)"

uninstall: ## take away what make install put there
	Packaging/unstage "$(DESTDIR)$(PREFIX)"

dist: build ## .build/dist/raqim-*.tar.gz, which runs on any Linux with nothing installed
	Packaging/tarball .build $(DIST)

deb: build ## .build/dist/raqim_*.deb, a Debian package of the same
	Packaging/deb .build $(DIST)

test-dist: dist deb ## tarball, package and make install in empty roots; installs nothing, a minute
	Packaging/test $(DIST)
