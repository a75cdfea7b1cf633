#!/usr/bin/env bash
# Prints what CHANGELOG.md says of a version.
#
#     packaging/notes.sh VERSION [CHANGELOG]
set -euo pipefail

changelog=${2:-$(dirname "${BASH_SOURCE[0]}")/../CHANGELOG.md}
notes=$(awk -v start="## [$1]" 'index($0, "## ") == 1 { inside = index($0, start) == 1; next } inside' "$changelog")
[[ -n $notes ]] || { echo "error: $changelog has no section \`## [$1]\`" >&2; exit 1; }
printf '%s\n' "$notes"
