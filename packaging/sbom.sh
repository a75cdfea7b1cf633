#!/usr/bin/env bash
# Writes the bill of materials of a target (`all`: of every target) as CycloneDX JSON, by cargo-cyclonedx, which it installs.
#
#     packaging/sbom.sh TARGET FILE
set -euo pipefail
target=$1
file=$(realpath --no-symlinks "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
readonly CARGO_CYCLONEDX_VERSION=0.5.9 TOOLS=target/ci/cargo

tool=$TOOLS/bin/cargo-cyclonedx
if [[ $("$tool" cyclonedx -V 2>/dev/null) != *" $CARGO_CYCLONEDX_VERSION" ]]; then
    # A target directory of its own, so that the install does not touch ours.
    cargo install cargo-cyclonedx --version "$CARGO_CYCLONEDX_VERSION" --locked --quiet --root "$TOOLS" \
        --target-dir target/ci/cargo-build
    rm -rf target/ci/cargo-build
fi
# The name is of no other file: the tool writes nowhere but beside Cargo.toml.
name=annexa-$$.cdx
trap 'rm -f "$name.json"' EXIT
"$tool" cyclonedx --quiet --format json --spec-version 1.5 --target "$target" --override-filename "$name"
# Where this checkout lies is nobody's business, and the same source is to give the same file.
sed -e "s|path+file://$PWD#|path+file:///annexa#|g" "$name.json" >"$file"
