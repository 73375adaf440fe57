#!/usr/bin/env bash
# Formatting, build, all tests on both databases and in the browser; the last line is `N passed, N failed`.
# `--fast` leaves browser and PostgreSQL out. Further options go to each test program: ./test.sh --fast -class '*Ledger*'
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
if [[ ${1-} == --fast ]]; then
    scripts/install.sh
    scripts/build.sh GiaoBan.slnx
    exec scripts/run-tests.sh --no-browser "${@:2}"
fi

scripts/install.sh --tests
scripts/build.sh GiaoBan.slnx
# Most of it fails the build already; the order of imports does not. It counts as one more test.
echo "Checking the formatting" >&2
formatted=()
dotnet format GiaoBan.slnx --no-restore --verify-no-changes || formatted=(--unformatted)
exec scripts/with-postgres.sh scripts/run-tests.sh "${formatted[@]}" "$@"
