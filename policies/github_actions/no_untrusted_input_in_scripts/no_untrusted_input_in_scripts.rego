# METADATA
# title: Scripts do not contain text that outsiders write
# description: >-
#   Checks that no `${{ }}` expression puts text that outsiders choose (titles, comments, branch names, commit
#   messages) into a script. The runner pastes the text before the shell reads it, so the text can hold commands.
# related_resources:
# - https://docs.github.com/en/actions/concepts/security/script-injections
# custom:
#   id: ANX-GHA-0003
#   severity: high
#   topic: script-injection
#   subjects: [github.step]
#   controls:
#   - {id: A.8.28, strength: demonstrates, rationale: "input from outside never becomes code of the pipeline"}
#   does_not_show: >-
#     text that reaches a script by way of outputs, files, inputs of other actions or `env` expressions, and what a
#     script does with its variables
#   remediation: "Pass the text by a variable: `env: {TITLE: \"${{ ... }}\"}`, and use `\"$TITLE\"` in `run`."
package policies.github_actions.no_untrusted_input_in_scripts

deny contains finding if {
	some entry in input.subject.views.expressions
	entry.in_script == true
	_untrusted(entry.expression)
	finding := {
		"message": sprintf("%s puts %s into a script", [input.subject.address, entry.expression]),
		"path": entry.path,
	}
}

_untrusted(expression) if regex.match(_outside_text, _without_tests(_dotted(lower(expression))))

# Fields with free text, and whole events, which hold all of them.
_outside_text := sprintf(`(%s)([^a-z0-9_-]|$)|tojson\( *github(\.event(\.(%s))?)? *\)`, [
	concat("|", _fields),
	"issue|pull_request|discussion|comment|review|changes|head_commit|commits|workflow_run",
])

_fields := [
	`(^|[^a-z0-9_.-])github\.head_ref`,
	`github\.event\.(issue|pull_request|discussion)\.(title|body)`,
	`github\.event\.(comment|review|review_comment)\.body`,
	`github\.event\.changes\.(title|body)\.from`,
	`github\.event\.pull_request\.head\.(ref|label|repo\.default_branch)`,
	`github\.event\.pages\.[a-z0-9_*]+\.page_name`,
	`github\.event\.(workflow_run\.)?(head_commit|commits\.[a-z0-9_*]+)\.message`,
	`github\.event\.(workflow_run\.)?(head_commit|commits\.[a-z0-9_*]+)\.(author|committer)\.(name|email)`,
	`github\.event\.workflow_run\.(head_branch|display_title)`,
	`github\.event\.workflow_run\.pull_requests\.[a-z0-9_*]+\.head\.ref`,
]

# Returns an expression with `a['b']` and `a[0]` written as `a.b` and `a.0`.
_dotted(expression) := regex.replace(expression, `\[ *'?([a-z0-9_*-]+)'? *\]`, `.$1`)

# Returns an expression without comparisons and tests, which give true or false and never the text.
_without_tests(expression) := regex.replace(
	regex.replace(expression, `(contains|startswith|endswith)\([^()]*\)`, "true"),
	`[a-z0-9_.*-]+ *(==|!=) *('[^']*'|[a-z0-9_.*-]+)`,
	"true",
)
