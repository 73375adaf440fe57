#!/usr/bin/env bash
# Runs every built test program and adds up: the slowest ten, then `N passed, N failed`. A program that ends without a
# result is a failure, and so is a run without a test. `--no-browser` leaves the browser's and the slow ones out;
# `--unformatted` counts a failure that the caller has found.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
browser=true passed=0 failed=0 skipped=0
if [[ ${1-} == --no-browser ]]; then
    browser=false
    set -- -trait- Speed=slow "${@:2}"
elif [[ ${1-} == --unformatted ]]; then
    failed=1
    shift
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# The number in an attribute of the result's <assembly>.
count() { grep -o '<assembly [^>]*>' "$1" | grep -o " $2=\"[0-9]*\"" | tr -dc '0-9\n' | head -n 1; }

for project in tests/*.Tests; do
    name=$(basename "$project")
    [[ $name != *.Browser.Tests ]] || $browser || continue
    result=$results/$name.xml
    status=0
    "artifacts/bin/$name/release/$name" -noLogo -noColor -xml "$result" "$@" || status=$?

    if ! grep -q '</assemblies>' "$result" 2> /dev/null && ! grep -q '<assembly [^>]*/>' "$result" 2> /dev/null; then
        echo "$name ended without a result (exit status $status)" >&2
        failed=$((failed + 1))
        continue
    fi
    wrong=$(($(count "$result" failed) + $(count "$result" errors)))
    ((wrong > 0 || status == 0)) || wrong=1
    passed=$((passed + $(count "$result" passed)))
    failed=$((failed + wrong))
    skipped=$((skipped + $(count "$result" skipped)))
done

echo
echo "Slowest:"
grep -ho '<test [^>]*>' "$results"/*.xml 2> /dev/null \
    | sed -nE 's/.* name="([^"]*)".* time="([0-9.]+)".*/\2 \1/p' \
    | sort -rn | head -n 10 | while read -r seconds name; do printf '%8.2f s  %s\n' "$seconds" "$name"; done || true
echo

((skipped == 0)) || echo "$skipped skipped (their reasons are above)"
((passed + failed + skipped > 0)) || echo "No test ran"
echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
