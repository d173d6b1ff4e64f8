# What a person types; the steps themselves are in .ci/.
export DEBIAN_FRONTEND = noninteractive

# One build serves the program, its tests and the demo.
BUILD = -c release -Xswiftc -enable-testing

.DEFAULT_GOAL = help
.PHONY: help setup setup-build setup-test build demo test lint bench install clean

help: ## say what can be made
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: setup-build setup-test ## install everything that building, running and testing need
setup-build: ## install what building and running need
	@.ci/setup build
setup-test: ## install what the tests and checks need besides
	@.ci/setup test

build: setup-build ## build the program: .build/release/barometre
	swift build $(BUILD) --product barometre

demo: build ## from a folder of exports to workbooks, in demo/
	@.ci/demo

# The end-to-end tests run the built program.
test: setup ## run all tests
	swift build $(BUILD)
	swift test $(BUILD)

lint: setup ## judge style, imports and definitions
	swift format lint --strict -r $(wildcard Sources Tests Benchmarks) Package.swift
	.ci/imports
	.ci/check-schemas
	/usr/bin/python3 Tests/Oracles/survey_schema.py

bench: build ## measure speed
	swift run -c release --package-path Benchmarks

PREFIX ?= /usr/local

install: build ## put the program in $(PREFIX)/bin and its definitions in $(PREFIX)/share/barometre
	install -D .build/release/barometre $(PREFIX)/bin/barometre
	mkdir -p $(PREFIX)/share/barometre
	cp -r Surveys Reports Pipelines $(PREFIX)/share/barometre/

clean: ## remove what was built and the demo
	rm -rf .build Benchmarks/.build demo
