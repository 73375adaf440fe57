#!/usr/bin/env bash
# Builds the Release of a project or the solution when its sources are not those of the last build. Several callers may
# ask at once: one builds, the others wait and find it done. All its chatter goes to stderr.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$1
stamp=artifacts/built.$(basename "$target")
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Names and times of all sources: unlike "newer than", this also sees a file that was deleted or put back.
sources() {
    find src tests bench Directory.* global.json .editorconfig BannedSymbols.txt \
        \( -name node_modules -o -path src/GiaoBan/wwwroot/lib \) -prune -o \
        -type f -printf '%p %T@\n' | sort | sha256sum
}
fresh() {
    [[ -f artifacts/bin/GiaoBan/release/GiaoBan.dll ]] || return
    grep -qsxF "$(sources)" "$stamp" artifacts/built.GiaoBan.slnx
}

fresh && exit 0

mkdir -p artifacts
exec 9> artifacts/build.lock
flock 9
fresh && exit 0

echo "Building $target" >&2
built=$(sources)
# A server that runs keeps the file that it has open; a compiler writing into that file would break it.
rm -f artifacts/bin/GiaoBan/release/GiaoBan*.dll
# The compiler's server outlives this script and must not inherit the lock.
dotnet restore "$target" ${CI:+--locked-mode} -v quiet >&2 9>&-
dotnet build "$target" -c Release --no-restore -v quiet -clp:NoSummary >&2 9>&-
echo "$built" > "$stamp"
