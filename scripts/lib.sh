# shellcheck shell=sh
# Shared by the scripts of this folder, which source it after changing to the project's root.

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif has sudo; then
        sudo "$@"
    else
        die "this needs root: $*"
    fi
}

# Debian packages, by name. Elsewhere the person is told what to install.
install_packages() {
    [ $# -gt 0 ] || return 0
    has apt-get || die "please install what these Debian packages hold, then run this again: $*"
    say "installing $*"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

need_rust() {
    has cargo || die "Rust is missing: see https://www.rust-lang.org/tools/install"
}

# SQLite is compiled into the program, so a C compiler is the only thing a build needs besides Rust.
build_packages() {
    has cc || echo gcc libc6-dev
}

# Prints the first port from $1 on that nobody listens on.
free_port() {
    port=$1
    while port_taken "$port"; do port=$((port + 1)); done
    echo "$port"
}

# State 0A is LISTEN; ports are four hexadecimal digits after the address.
port_taken() {
    [ -r /proc/net/tcp ] || return 1
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v port="$(printf '%04X' "$1")" '
        $4 == "0A" && $2 ~ ":" port "$" { found = 1 }
        END { exit !found }'
}

# A port nobody is likely to ask for at the same moment: parallel runs must not meet.
random_port() {
    n=$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')
    free_port $((20000 + n % 30000))
}

# What documents are set in: Song and Hei, rare characters, other scripts.
paper_packages() {
    font NotoSerifCJK-Regular.ttc || echo fonts-noto-cjk
    font HanaMinA.ttf || echo fonts-hanazono
    font NotoSerifTibetan-Regular.ttf || echo fonts-noto-core
}

font() { find /usr/share/fonts /usr/local/share/fonts -name "$1" 2>/dev/null | grep -q .; }

# What the checks need beyond a build, where it is missing.
test_packages() {
    build_packages
    has git || echo git
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || has initdb || echo postgresql
    paper_packages
    has qpdf || echo qpdf
    has pdftotext || echo poppler-utils
    browser_packages
}

browser_packages() {
    has chromium || echo chromium
    has chromium-headless-shell || echo chromium-headless-shell
    font NotoSansCJK-Regular.ttc || echo fonts-noto-cjk
    has java || echo default-jre-headless
    has node || echo nodejs
    has npm || echo npm
}

# npm packages, by name and version from e2e/package.json; none of them runs a script on installation.
npm_packages() {
    stamp=e2e/node_modules/.package-lock.json
    [ ! -e "$stamp" ] || [ e2e/package-lock.json -nt "$stamp" ] || return 0
    say "installing the browser tests' npm packages"
    (cd e2e && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
}
