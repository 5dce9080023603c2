#!/bin/sh
# Removes the demo's data, and only what scripts/run.sh made.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

data=${DATA:-./run}
[ -e "$data" ] || exit 0
[ -e "$data/.seeded" ] || die "$data was not made by make run; remove it by hand if you mean it"
rm -rf "$data"
say "removed $data"
