#!/bin/sh
# Builds the program and starts it with demo data: SQLite and a folder, nothing else to set up.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

data=${DATA:-./run}
profile=${PROFILE:-release}

need_rust
# shellcheck disable=SC2046  # a list of package names
install_packages $(build_packages)
# shellcheck disable=SC2046
(install_packages $(paper_packages)) || say "going on without these fonts: no documents can be printed"

say "building (profile $profile; the first time takes some minutes)"
cargo build --profile "$profile" --package anbei-server
case $profile in
    dev) built=debug ;;
    *) built=$profile ;;
esac
anbei=${CARGO_TARGET_DIR:-target}/$built/anbei

# An interrupted seeding starts over instead of serving half a demo; a folder of yours is left alone.
if [ -e "$data/.seeding" ]; then
    rm -rf "$data"
fi
if [ ! -e "$data/.seeded" ]; then
    [ ! -e "$data" ] || die "$data exists and was not made by make run; choose another with DATA=…"
    say "filling $data with a synthetic demo"
    mkdir -p "$data"
    touch "$data/.seeding"
    "$anbei" seed --data "$data"
    mv "$data/.seeding" "$data/.seeded"
fi

port=$(free_port "${PORT:-8080}")
[ "$port" = "${PORT:-8080}" ] || say "port ${PORT:-8080} is taken, using $port"
say "http://127.0.0.1:$port/  (Ctrl-C stops it, make clean-run forgets its data)"
exec "$anbei" serve --data "$data" --listen "127.0.0.1:$port"
