#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: a cluster in a temporary folder, on a free port of this machine, gone
# when the command ends. Tests find it by GIAOBAN_TEST_POSTGRES.
#   scripts/with-postgres.sh artifacts/bin/GiaoBan.Tests/debug/GiaoBan.Tests -class '*Ledger*'
set -euo pipefail

bin=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
folder=$(mktemp -d /tmp/giaoban-postgres.XXXXXX)
# PostgreSQL refuses to run as root.
as_owner=()
if ((EUID == 0)); then
    as_owner=(runuser -u postgres --)
    chown postgres "$folder"
fi

# shellcheck disable=SC2317 # called by the trap
stop() {
    "${as_owner[@]}" "$bin/pg_ctl" stop -D "$folder/data" -m immediate -s > /dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM HUP

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" > "$folder/password"
chmod a+r "$folder/password" # the folder itself is its owner's alone
(
    cd /
    "${as_owner[@]}" "$bin/initdb" -D "$folder/data" -U giaoban --pwfile="$folder/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync > "$folder/initdb.log"
)

# What is lost with the machine's power is made again, so nothing waits for a disk.
settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=200"
settings+=" -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=256MB"
for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    if (cd / && "${as_owner[@]}" "$bin/pg_ctl" start -D "$folder/data" -l "$folder/data/server.log" -s -w -o "-p $port $settings"); then
        export GIAOBAN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=giaoban;Password=$password"
        "$@"
        exit
    fi
done
cat "$folder/data/server.log" >&2
exit 1
