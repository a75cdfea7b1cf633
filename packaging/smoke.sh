#!/usr/bin/env bash
# Looks at an archive as a user would: unpacks it and runs what is in it. With `static`, the binary may need no library.
#
#     packaging/smoke.sh ARCHIVE [static]
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 - "$1" "$scratch" <<'PYTHON'
import shutil, sys
shutil.unpack_archive(sys.argv[1], sys.argv[2])
PYTHON
folders=("$scratch"/*)
folder=${folders[0]}
binary=$folder/annexa
# Python's zip keeps no modes.
[[ -f $binary ]] || binary=$folder/annexa.exe
for path in LICENSE README.md CHANGELOG.md man/annexa.1 man/annexa-check.1 completions/annexa.bash completions/_annexa; do
    [[ -s $folder/$path ]] || { echo "error: the archive lacks $path" >&2; exit 1; }
done
if [[ ${2-} == static ]] && [[ $(ldd "$binary" 2>&1) == *'=>'* ]]; then
    echo "error: the binary needs libraries of the system" >&2
    exit 1
fi
"$binary" --version
mkdir "$scratch/tree"
printf 'FROM scratch\nUSER 1\n' >"$scratch/tree/Dockerfile"
"$binary" check "$scratch/tree" --as-of 2026-01-31 --policy 'ANX-DOCKER-*' --quiet
