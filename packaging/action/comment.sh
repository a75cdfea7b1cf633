#!/usr/bin/env bash
# Writes COMMENT_FILE as a comment on pull request NUMBER, over the one of an earlier run if there is one.
#
# Where nothing is new and no comment stands, none is made. Only a comment by AUTHOR counts as ours: anybody can write one
# that begins as ours do.
set -euo pipefail
comments=repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments

filter='.[] | select(.user.login == env.AUTHOR and (.body | startswith("<!-- annexa -->"))) | .id'
ids=$(gh api --paginate "$comments" --jq "$filter")
id=${ids%%$'\n'*}
if [[ -n $id ]]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$COMMENT_FILE"
elif [[ $NEW != 0 || $RESOLVED != 0 || $CODE != 0 ]]; then
    gh api --silent --method POST "$comments" --field "body=@$COMMENT_FILE"
fi
