#!/usr/bin/env bash
# Serves the demo network at http://localhost:5080, from data/demo, which is kept between runs.
# `./run.sh --empty` serves a real installation from data/live. Further options go to `giaoban serve`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [[ ${1-} == --empty ]]; then
    shift
    what=(serve --data "$root/data/live")
else
    what=(serve --demo --data "$root/data/demo")
fi
[[ " $* " != *" --data "* ]] || unset 'what[-1]' 'what[-1]' # the caller names the folder
exec "$root/giaoban" "${what[@]}" "$@"
