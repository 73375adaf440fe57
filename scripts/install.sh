#!/usr/bin/env bash
# Installs what this machine lacks, from Debian's own packages, and says what. `install.sh --tests` adds what only the
# tests need. Where nothing is missing it does nothing and needs no rights.
set -euo pipefail

missing=()
need() { "${@:2}" > /dev/null 2>&1 || missing+=("$1"); }
has_file() { compgen -G "$1"; }

if ! dotnet --list-sdks 2> /dev/null | grep -q '^10\.'; then
    echo "GiaoBan needs the .NET 10 SDK: https://learn.microsoft.com/dotnet/core/install/linux-debian" >&2
    exit 1
fi

need nodejs command -v node
need npm command -v npm
need libicu72 has_file '/usr/lib/*/libicuuc.so.*'
need poppler-utils command -v pdftoppm # draws the pages of papers
if [[ ${1-} == --tests ]]; then
    need chromium command -v chromium
    need postgresql-15 has_file '/usr/lib/postgresql/*/bin/initdb'
    need redis-server command -v redis-server
    need fonts-noto-core has_file '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'
    need libreoffice-writer-nogui command -v soffice
    # The widths of Times New Roman, so that a printed page breaks where Word breaks it.
    need fonts-liberation has_file '/usr/share/fonts/truetype/liberation*/LiberationSerif-Regular.ttf'
fi

((${#missing[@]})) || exit 0

if ! command -v apt-get > /dev/null; then
    echo "Missing, by its Debian name: ${missing[*]}. Install it in your system's way, then run this again." >&2
    exit 1
fi

as_root=()
if ((EUID != 0)); then
    as_root=(sudo)
    if ! command -v sudo > /dev/null; then
        echo "Missing: ${missing[*]}. As root: apt-get update && apt-get install ${missing[*]}" >&2
        exit 1
    fi
fi

echo "Installing by apt: ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
