#!/usr/bin/env bash
# Prints the version of Cargo.toml; with a tag, refuses one that is not of this version.
#
#     packaging/version.sh [TAG]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1)
if [[ $# -gt 0 && $1 != "v$version" ]]; then
    echo "error: the tag \`$1\` is not of the version of Cargo.toml, which asks for \`v$version\`" >&2
    exit 1
fi
echo "$version"
