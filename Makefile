# Everything one does with a clone. `make help` lists it; the work is done by scripts/*.sh.

.PHONY: help run test bench e2e generate fmt clean-run

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build and start a demo on http://127.0.0.1:8080 (PORT=9000, PROFILE=dev, DATA=./run)
	@scripts/run.sh

test: ## every check: format, lints, tests on both engines, generated files, browser
	@scripts/test.sh

bench: ## measure speed against the promises (ENTRIES=1000000)
	@scripts/bench.sh

e2e: ## the browser tests alone (ONLY=smoke picks one, PICTURES=write takes the guide's pictures anew)
	@scripts/e2e.sh

generate: ## write again what is generated and committed
	cargo xtask generate

fmt: ## format the sources
	cargo fmt --all

clean-run: ## forget the demo's data (DATA=./run)
	@scripts/clean-run.sh
