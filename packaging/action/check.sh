#!/usr/bin/env bash
# Runs `annexa check` in a job of GitHub Actions and leaves what later steps need: files and outputs. It ends with 0 whatever
# was found, so that they run; the last step of the action ends as Annexa did.
#
# PATHS, ARGS and FORMATS hold one entry a line. SINCE: `auto` is the base of a pull request, `none` is nothing.
# It keeps to bash 3.2, which macOS has.
set -euo pipefail
folder=$RUNNER_TEMP/annexa/results
readonly folder

main() {
    local line code=0
    arguments=(check)
    mkdir -p "$folder"
    rm -f "$folder"/*
    compare
    formats
    [[ -z $THRESHOLD ]] || arguments+=("--threshold=$THRESHOLD")
    while IFS= read -r line; do arguments+=("$line"); done < <(entries "$ARGS")
    arguments+=(--)
    while IFS= read -r line; do arguments+=("$line"); done < <(entries "$PATHS")
    annexa "${arguments[@]}" || code=$?
    echo "exit-code=$code" >>"$GITHUB_OUTPUT"
    # A wrong call writes nothing.
    [[ -f $folder/annexa.json ]] || return 0
    results >>"$GITHUB_OUTPUT"
    [[ $SUMMARY != true ]] || cat "$folder/summary.md" >>"$GITHUB_STEP_SUMMARY"
}

# Prints the lines of a text that say something.
entries() { printf '%s\n' "$1" | tr -d '\r' | grep '[^[:space:]]' || true; }

# Adds what the run is compared with.
compare() {
    if [[ -n $BASELINE ]]; then
        arguments+=("--baseline=$BASELINE")
    elif [[ $SINCE == auto ]]; then
        [[ -n $BASE_SHA ]] || return 0
        deepen
        arguments+=("--since=$BASE_SHA")
    elif [[ -n $SINCE && $SINCE != none ]]; then
        arguments+=("--since=$SINCE")
    fi
}

# A checkout has one commit unless it is told otherwise, and then there is nowhere that two branches came apart.
deepen() {
    local head
    git merge-base HEAD "$BASE_SHA" >/dev/null 2>&1 && return 0
    echo "The checkout lacks the history to the base of the pull request; fetching it (\`fetch-depth: 0\` does so at once)."
    head=$(git rev-parse HEAD)
    if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
        git fetch --quiet --no-tags --unshallow origin "$head" "$BASE_SHA" || true
    else
        git fetch --quiet --no-tags origin "$BASE_SHA" || true
    fi
    git merge-base HEAD "$BASE_SHA" >/dev/null 2>&1 && return 0
    echo "::error title=Annexa::cannot fetch the history to the base of the pull request; check out with \`fetch-depth: 0\`"
    exit 1
}

formats() {
    local format
    if [[ $ANNOTATIONS == true ]]; then arguments+=(--format=github); else arguments+=(--format=human); fi
    arguments+=("--format=json=$folder/annexa.json" "--format=sarif=$folder/annexa.sarif")
    arguments+=("--format=github-summary=$folder/summary.md" "--format=markdown=$folder/comment.md")
    while IFS= read -r format; do arguments+=("--format=$format"); done < <(entries "$FORMATS")
}

results() {
    echo "json=$folder/annexa.json"
    echo "sarif=$folder/annexa.sarif"
    echo "markdown=$folder/comment.md"
    echo "findings=$(jq '.findings | length' "$folder/annexa.json")"
    echo "new-findings=$(jq '.comparison.new // (.findings | length)' "$folder/annexa.json")"
    echo "resolved-findings=$(jq '.comparison.resolved // [] | length' "$folder/annexa.json")"
}

main
