#!/usr/bin/env bash
# Builds the images `IMAGE:VERSION` (with git) and `IMAGE:VERSION-bare` from the archives of a release, by buildah.
#
#     packaging/image.sh ARCHIVES VERSION IMAGE [TARGET...]      TARGET: git, bare; default: both
#
# Every architecture of which there is an archive is in the list that a name stands for. PUSH=1 pushes the lists and prints
# `NAME DIGEST` for each. The target `git` runs apk, so that a foreign architecture needs an emulator (qemu-user-static).
set -euo pipefail
archives=$(realpath "$1") version=$2 image=$3
targets=("${@:4}")
[[ ${#targets[@]} -gt 0 ]] || targets=(git bare)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
declare -rA RUST=(["amd64"]=x86_64-unknown-linux-musl ["arm64"]=aarch64-unknown-linux-musl)

context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT
architectures=()
for architecture in "${!RUST[@]}"; do
    archive=$archives/annexa-$version-${RUST[$architecture]}.tar.gz
    [[ -f $archive ]] || continue
    mkdir "$context/$architecture"
    tar -xzf "$archive" -C "$context/$architecture" --strip-components 1
    cp "$context/$architecture/LICENSE" "$context/LICENSE"
    architectures+=("$architecture")
done
[[ ${#architectures[@]} -gt 0 ]] || { echo "error: $archives has no archive of $version for Linux" >&2; exit 1; }

labels=(--label "org.opencontainers.image.version=$version")
[[ -z ${GITHUB_REPOSITORY-} ]] || labels+=(--label "org.opencontainers.image.source=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY")
[[ -z ${GITHUB_SHA-} ]] || labels+=(--label "org.opencontainers.image.revision=$GITHUB_SHA")
for target in "${targets[@]}"; do
    name=$image:$version
    [[ $target == git ]] || name+=-$target
    for architecture in "${architectures[@]}"; do
        buildah build --quiet --file "$here/Containerfile" --target "$target" --platform "linux/$architecture" \
            --build-arg "TARGETARCH=$architecture" --timestamp "${SOURCE_DATE_EPOCH:-0}" "${labels[@]}" \
            --manifest "$name" "$context" >&2
    done
    [[ ${PUSH-} == 1 ]] || continue
    buildah manifest push --quiet --all --digestfile "$context/digest" "$name" "docker://$name" >&2
    echo "$name $(cat "$context/digest")"
done
