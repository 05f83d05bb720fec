# The words of daily work; each is a script or one line of cargo. `make help` lists them.
# Variables of the command line reach the scripts: make run PORT=9000 DEMO=0

.PHONY: help run dev test setup lint fmt openapi clients bench bench-data clean
.DEFAULT_GOAL := help

help: ## What each word does
	@printf 'make WORD\n\n'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' Makefile | while IFS='|' read -r word meaning; do printf '%-13s %s\n' "$$word" "$$meaning"; done
	@printf '\nSettings (passerelle.env.example) go before or after the word: make run PORT=9000\n'

run: ## Set up, build for release, load the data and serve; DEMO=0 without demonstration data
	@scripts/run

dev: ## The same for daily work: fast builds, rebuilt and restarted at each change
	@scripts/dev

test: ## Prove everything; STEPS="format unit" only some steps (scripts/test lists them)
	@scripts/test $(STEPS)

setup: ## Install what building, serving and testing need
	@scripts/setup test

lint: ## Formatting and clippy
	@scripts/test format lint

fmt: ## Format the Rust code
	@cargo fmt --all

openapi: ## Write openapi/openapi.json from the code
	@scripts/check-openapi write

clients: ## Generate the clients of openapi/ from openapi/openapi.json
	@scripts/clients write

bench-data: ## Fill data/bench.db with 100,000 actions and 35,000 members
	@scripts/bench data

bench: ## Measure the server on that database, beside a bare actix route
	@scripts/bench

clean: ## Remove what was built, not the data
	@rm -rf target frontend/dist frontend/dist-dev e2e/test-results e2e/report
