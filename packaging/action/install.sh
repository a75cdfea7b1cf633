#!/usr/bin/env bash
# Puts `annexa` in the path of the job: a released binary whose checksum and provenance hold, or a build from this checkout.
#
# INSTALL: `auto` takes the release and builds where there is none, `release` and `source` insist. VERSION: default the one
# of this checkout. A binary that does not match what was released is never used, and nothing is built in its stead.
set -euo pipefail
action=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
home=$RUNNER_TEMP/annexa
readonly action home

main() {
    local version
    version=${VERSION:-$("$action/packaging/version.sh")}
    version=${version#v}
    if [[ ! $version =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.-]+)?$ ]]; then
        fail "\`version\` is no version: $version"
    fi
    mkdir -p "$home/bin"
    case $INSTALL in
        source) build ;;
        release) release "$version" || fail "there is no release v$version of $REPOSITORY for $(target)" ;;
        auto) release "$version" || build ;;
        *) fail "\`install\` is auto, release or source, not $INSTALL" ;;
    esac
    echo "$home/bin" >>"$GITHUB_PATH"
    "$home/bin/$(program)" --version
}

# Gives 1 if there is no such release; ends the job if there is one that does not hold.
release() {
    local version=$1 archive url
    [[ -n $REPOSITORY ]] || return 1
    archive=annexa-$version-$(target)
    case $RUNNER_OS in Windows) archive+=.zip ;; *) archive+=.tar.gz ;; esac
    url=$GITHUB_SERVER_URL/$REPOSITORY/releases/download/v$version
    mkdir -p "$home/download"
    download "$url/SHA256SUMS" "$home/download/SHA256SUMS" || return 1
    download "$url/$archive" "$home/download/$archive" || return 1
    checksum "$archive"
    provenance "$archive"
    unpack "$archive"
}

# Gives 1 if there is no such file; ends the job if it is not to be had for another reason.
download() {
    local status
    status=$(curl --silent --show-error --location --proto '=https' --tlsv1.2 --retry 3 --max-time 300 \
        --output "$2" --write-out '%{http_code}' "$1") || fail "cannot download $1"
    case $status in
        200) ;;
        404) return 1 ;;
        *) fail "cannot download $1: status $status" ;;
    esac
}

checksum() {
    local expected actual
    expected=$(awk -v name="$1" '$2 == name || $2 == "*" name { print $1 }' "$home/download/SHA256SUMS")
    actual=$(digest "$home/download/$1")
    [[ -n $expected ]] || fail "SHA256SUMS does not name $1"
    [[ $actual == "$expected" ]] || fail "the checksum of $1 is $actual, and SHA256SUMS says $expected"
}

digest() {
    if command -v sha256sum >/dev/null; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d ' ' -f 1
}

# The checksum comes from where the binary comes from. Who built it, only the attestation says.
provenance() {
    [[ $PROVENANCE == true ]] || return 0
    gh attestation verify "$home/download/$1" --repo "$REPOSITORY" \
        --signer-workflow "$REPOSITORY/.github/workflows/release.yml" ||
        fail "the build provenance of $1 does not hold"
}

unpack() {
    local folder=$home/unpacked
    mkdir -p "$folder"
    case $1 in
        *.zip) unzip -q -o "$home/download/$1" -d "$folder" ;;
        *) tar -xzf "$home/download/$1" -C "$folder" ;;
    esac
    local found=("$folder"/*/"$(program)")
    mv "${found[0]}" "$home/bin/$(program)"
}

build() {
    echo "Building Annexa from source: there is no release to take, or it was asked for."
    # Where the action lies, so that its rust-toolchain.toml counts and nothing of the repository that is checked.
    (cd "$action" && cargo install --locked --quiet --path . --root "$home")
}

target() {
    case $RUNNER_OS-$RUNNER_ARCH in
        Linux-X64) echo x86_64-unknown-linux-musl ;;
        Linux-ARM64) echo aarch64-unknown-linux-musl ;;
        macOS-X64) echo x86_64-apple-darwin ;;
        macOS-ARM64) echo aarch64-apple-darwin ;;
        Windows-X64) echo x86_64-pc-windows-msvc ;;
        *) echo "$RUNNER_OS-$RUNNER_ARCH" ;;
    esac
}

program() { if [[ $RUNNER_OS == Windows ]]; then echo annexa.exe; else echo annexa; fi; }

fail() {
    echo "::error title=Annexa::$1" >&2
    exit 1
}

main
