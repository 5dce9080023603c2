#!/bin/sh
# Measures what the project promises about speed, in one run, on this machine.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

need_rust
# shellcheck disable=SC2046  # a list of package names
install_packages $(build_packages) $(paper_packages)
# Apart, so that what the measuring needs does not slip into what is measured.
cargo build --release --package anbei-server
cargo build --release --package anbei-bench
exec "${CARGO_TARGET_DIR:-target}/release/anbei-bench"
