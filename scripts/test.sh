#!/bin/sh
# Every check there is: format, lints, all tests on SQLite and PostgreSQL, generated files, browser tests.
# A failing step does not hide the later ones. The last line adds up the tests of both runners.
set -u
cd "$(dirname "$0")/.."
. scripts/lib.sh

work=$(mktemp -d)
postgres=$(mktemp -d)
passed=0
failed=0
broken=
steps=

finish() {
    trap - EXIT INT TERM
    scripts/postgres.sh stop "$postgres"
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Runs a step with its output on the screen and in $work/NAME.log, and keeps its time.
step() {
    name=$1
    shift
    say "$name"
    begun=$(date +%s)
    { ("$@") 2>&1 || echo failed >"$work/$name.failed"; } | tee "$work/$name.log"
    steps="$steps$(printf '%6ds  %s' "$(($(date +%s) - begun))" "$name")
"
    [ ! -e "$work/$name.failed" ] || broken="$broken $name"
}

# Adds a runner's own counts: $1 its log, $2 and $3 awk programs that print them.
count() {
    p=$(awk "$2" "$1")
    f=$(awk "$3" "$1")
    passed=$((passed + ${p:-0}))
    failed=$((failed + ${f:-0}))
}

prepare() {
    need_rust
    # shellcheck disable=SC2046  # a list of package names
    install_packages $(test_packages) || return 1
    cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt || return 1
    cargo clippy --version >/dev/null 2>&1 || rustup component add clippy || return 1
    cargo nextest --version >/dev/null 2>&1 || cargo install cargo-nextest --locked || return 1
    npm_packages
}

# The tree must look after generating as it looked before, whatever else is uncommitted in it.
generated() {
    git status --porcelain >"$work/status" && git diff >"$work/diff" || return 1
    "$target/xtask" generate || return 1
    git status --porcelain | diff "$work/status" - && git diff | diff "$work/diff" - || {
        echo "generated files are out of date: run make generate and commit what it changes"
        return 1
    }
}

target=${CARGO_TARGET_DIR:-$PWD/target}/debug
export ANBEI_BIN="$target/anbei"
export CARGO_TERM_COLOR=never CARGO_TERM_PROGRESS_WHEN=never

step prepare prepare
[ -z "$broken" ] || die "what the checks need could not be installed"
ANBEI_TEST_POSTGRES=$(scripts/postgres.sh start "$postgres") || exit 1
export ANBEI_TEST_POSTGRES

step format cargo fmt --all --check
step lints cargo clippy --workspace --all-targets --quiet -- -D warnings
step build cargo build --workspace --all-targets --quiet
# What needs PostgreSQL is marked to be ignored without it; here it is.
step tests cargo nextest run --workspace --run-ignored all --no-fail-fast --status-level fail --final-status-level fail
step generated generated
step browser env LOOKS=no node e2e/run.mjs
# The recipe of CONTRIBUTING.md: one more kind, known to one file and two catalogs.
# Only the tests it concerns: the program itself never knows that kind. Server and bench are named so that what all build on
# has the features it was built with above, and is not built again.
step recipe cargo nextest run -p anbei-domain -p anbei-web -p anbei-server -p anbei-bench \
    --features anbei-web/sample-kind --lib --test words --test portal --status-level fail \
    --final-status-level fail kinds editions golden words kind::

# "Summary [ 1.2s] 5 tests run: 3 passed, 1 failed, 1 timed out, 1 skipped"
count "$work/tests.log" '/^ *Summary .* tests? run:/ { for (i = 2; i <= NF; i++) if ($i ~ /^passed/) print $(i-1) }' \
    '/^ *Summary .* tests? run:/ { for (i = 2; i <= NF; i++) if ($i ~ /^(failed|timed|exec)/) n += $(i-1); print n + 0 }'
count "$work/recipe.log" '/^ *Summary .* tests? run:/ { for (i = 2; i <= NF; i++) if ($i ~ /^passed/) print $(i-1) }' \
    '/^ *Summary .* tests? run:/ { for (i = 2; i <= NF; i++) if ($i ~ /^(failed|timed|exec)/) n += $(i-1); print n + 0 }'
# "# pass 5" and "# fail 0"
count "$work/browser.log" '/^# pass / { print $3 }' '/^# fail / { print $3 }'
# A step without tests counts when it fails, and so does a runner that broke before it could count.
for name in $broken; do
    case $name in
        tests) grep -q '^ *Summary .*\(failed\|timed out\)' "$work/tests.log" || failed=$((failed + 1)) ;;
        browser) grep -q '^# fail [1-9]' "$work/browser.log" || failed=$((failed + 1)) ;;
        *) failed=$((failed + 1)) ;;
    esac
done

printf '\n%s' "$steps"
[ -z "$broken" ] || printf 'failed steps:%s\n' "$broken"
printf '%d passed, %d failed\n' "$passed" "$failed"
[ -z "$broken" ] && [ "$failed" = 0 ]
