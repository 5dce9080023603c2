#!/bin/sh
# The browser tests alone, against a development build.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

need_rust
# shellcheck disable=SC2046  # a list of package names
install_packages $(build_packages) $(paper_packages) $(browser_packages)
npm_packages
cargo build --package anbei-server
exec node e2e/run.mjs
