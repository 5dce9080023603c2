#!/bin/sh
# A PostgreSQL cluster of one's own, for tests: `postgres.sh start DIR` prints its URL, `postgres.sh stop DIR` ends it.
# DIR is an empty folder. The server listens on loopback only and forgoes durability: what is tested is our process,
# not its crash.
set -eu
cd "$(dirname "$0")/.."
. scripts/lib.sh

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" = 0 ]; then
        runuser -u postgres -- "$@"
    else
        "$@"
    fi
}

postgres_bin() {
    for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn); do
        [ -x "$bin/initdb" ] && echo "$bin" && return
    done
    dirname "$(command -v initdb)"
}

start() {
    dir=$1
    mkdir -p "$dir"
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    # The server's own messages go to its log; the working directory may be closed to its user.
    cd /
    as_postgres "$bin/initdb" -D "$dir/data" -U anbei --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
        --no-sync >"$log" 2>&1 || { cat "$log" >&2; die "initdb failed"; }
    for attempt in 1 2 3 4 5; do
        port=$(random_port)
        if as_postgres "$bin/pg_ctl" -D "$dir/data" -l "$dir/postgres.log" -w -t 60 -o \
            "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
             -c synchronous_commit=off -c full_page_writes=off -c max_connections=200" start \
            >>"$log" 2>&1; then
            echo "postgres://anbei@127.0.0.1:$port/postgres"
            return
        fi
        echo "attempt $attempt on port $port failed" >>"$log"
    done
    cat "$log" >&2
    die "PostgreSQL does not start"
}

stop() {
    cd /
    [ ! -e "$1/data/postmaster.pid" ] ||
        as_postgres "$bin/pg_ctl" -D "$1/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
    rm -rf "$1"
}

bin=$(postgres_bin)
case ${1:-} in
    start)
        log=$(mktemp)
        trap 'rm -f "$log"' EXIT
        start "$2"
        ;;
    stop) stop "$2" ;;
    *) die "usage: postgres.sh start|stop DIR" ;;
esac
