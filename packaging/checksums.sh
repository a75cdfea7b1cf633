#!/usr/bin/env bash
# Writes SHA256SUMS over every file of a folder, for `sha256sum -c`.
#
#     packaging/checksums.sh FOLDER
set -euo pipefail
export LC_ALL=C
cd "$1"

rm -f SHA256SUMS
# Not straight into the folder: the list would hold itself.
sums=$(sha256sum -- *)
printf '%s\n' "$sums" >SHA256SUMS
