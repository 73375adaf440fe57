#!/usr/bin/env bash
# Serves the demo network at http://localhost:5080, from data/demo, which is kept between runs.
# `./run.sh --empty` serves a real installation from data/live. Further options go to `giaoban serve`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [[ ${1-} == --empty ]]; then
    exec "$root/giaoban" serve --data "$root/data/live" "${@:2}"
fi
exec "$root/giaoban" serve --demo --data "$root/data/demo" "$@"
