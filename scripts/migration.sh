#!/usr/bin/env bash
# Adds a migration for both databases: scripts/migration.sh AddPetitions. Read what it wrote before you commit it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
name=${1:?"a name, as in: scripts/migration.sh AddPetitions"}

dotnet tool restore
dotnet build src/GiaoBan/GiaoBan.csproj -v quiet
for database in Sqlite Postgres; do
    dotnet ef migrations add "$name" --no-build --project src/GiaoBan --context "${database}GiaoBanDb" \
        --output-dir "Storage/$database/Migrations"
done
