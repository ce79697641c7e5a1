# The words everyone types. `make help` says what each does.

SWIFT ?= swift
RELEASE := .build/release
RAQIM := $(RELEASE)/raqim
GAZETTEER := $(RELEASE)/raqim.gazetteer
LISTS := Models/Places Models/Groups Models/People Models/Organisations
SOURCES := Package.swift Sources Tests

.PHONY: help build gazetteer test demo format lint install-deps

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

build: ## the release binary, and the gazetteer beside it
	$(SWIFT) build -c release --explicit-target-dependency-import-check error
	$(MAKE) gazetteer

gazetteer: ## Models' lists compiled to one file beside the binary
	$(RAQIM) gazetteer compile $(LISTS) -o $(GAZETTEER)

test: ## every test of every room
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

demo: install-deps build ## read the corpus and show what was found
	$(RAQIM) process Corpus/Articles --to text --progress always

format: ## lay out the sources as .swift-format says
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## say where the sources are laid out otherwise
	$(SWIFT) format lint --recursive --strict $(SOURCES)

install-deps: ## the libraries that raqim needs, where they are missing (Debian, Ubuntu)
	@.ci/install-deps
