# What expressions of GitHub Actions mean, and which events people outside the project can cause.
package policies.lib.github

# Events that run with the secrets and the token of the repository and that outsiders can cause.
outsider_events := {
	"discussion",
	"discussion_comment",
	"fork",
	"gollum",
	"issue_comment",
	"issues",
	"pull_request_target",
	"watch",
	"workflow_run",
}

# True for an expression that yields text which outsiders choose: titles, comments, branch names, commit messages.
outside_text(expression) if {
	is_string(expression)
	regex.match(_outside_text, without_tests(dotted(lower(expression))))
}

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
	`github\.event\.pull_request\.head\.(ref|label|repo\.(default_branch|description|homepage))`,
	`github\.event\.pages\.[a-z0-9_*]+\.page_name`,
	`github\.event\.(workflow_run\.)?(head_commit|commits\.[a-z0-9_*]+)\.message`,
	`github\.event\.(workflow_run\.)?(head_commit|commits\.[a-z0-9_*]+)\.(author|committer)\.(name|email)`,
	`github\.event\.workflow_run\.(head_branch|display_title|head_repository\.description)`,
	`github\.event\.workflow_run\.pull_requests\.[a-z0-9_*]+\.head\.ref`,
	`github\.event\.([a-z0-9_*]+\.)*(authors?|committers?)\.([0-9*]+\.)?(name|email)`,
]

# Returns an expression with `a['b']` and `a[0]` written as `a.b` and `a.0`.
dotted(expression) := regex.replace(expression, `\[ *'?([a-z0-9_*-]+)'? *\]`, `.$1`)

# Returns an expression without comparisons and tests, which give true or false and never the text.
without_tests(expression) := regex.replace(
	regex.replace(expression, `(contains|startswith|endswith)\([^()]*\)`, "true"),
	`[a-z0-9_.*-]+ *(==|!=) *('[^']*'|[a-z0-9_.*-]+)`,
	"true",
)

# Returns the references in an expression whose value ends up in its result: `github.sha`, `inputs.name`.
references(expression) := {reference |
	some reference in regex.find_n(`[a-z_]+(\.[a-z0-9_*-]+)+`, _results(dotted(lower(expression))), -1)
}

# `condition && 'a' || 'b'` yields a literal, and so does a reference to a number or an id behind brackets.
_results(expression) := regex.replace(
	regex.replace(
		regex.replace(without_tests(expression), `[a-z0-9_.*()!\s-]+&&\s*'`, `'`),
		`'[^']*'`,
		"''",
	),
	`\([^()]*\)\.(number|id|sha)([^a-z_]|$)`,
	"''",
)

# Returns what the variables and matrix values in an expression stand for where the step's surroundings tell: a set of
# [reference, value].
resolved(subject, expression) := {[reference, value] |
	some reference in references(expression)
	some value in _values(subject, split(reference, "."))
}

_values(subject, ["env", name]) := {values[0]} if {
	values := [value |
		some env in [
			object.get(subject.config, "env", {}),
			object.get(subject.views, "job_env", {}),
			object.get(subject.views, "workflow_env", {}),
		]
		is_object(env)
		some key, value in env
		lower(key) == name
	]
	count(values) > 0
}

_values(subject, ["matrix", name]) := {value | some value in _matrix_values(subject.views.matrix, name)}

# A value of an entry that is an object: `matrix.target.image`.
_values(subject, ["matrix", name, key]) := {value |
	some entry in _matrix_values(subject.views.matrix, name)
	is_object(entry)
	some inner, value in entry
	lower(inner) == key
}

_matrix_values(matrix, name) := values if {
	is_object(matrix)
	listed := {value |
		some key, entries in matrix
		lower(key) == name
		is_array(entries)
		some value in entries
	}
	included := {value |
		is_array(matrix.include)
		some entry in matrix.include
		is_object(entry)
		some key, value in entry
		lower(key) == name
	}
	computed := {entries |
		some key, entries in matrix
		lower(key) in {name, "include"}
		is_string(entries)
	}
	values := (listed | included) | computed
}

_matrix_values(matrix, _) := {matrix} if is_string(matrix)

# True for a value that holds an expression itself.
dynamic(value) if {
	is_string(value)
	contains(value, "${{")
}

# True for a job that may run on a machine of the organisation: by a label or a group, also of the matrix.
self_hosted(job) if _own_labels(job["runs-on"])

self_hosted(job) if {
	runner := job["runs-on"]
	is_object(runner)
	_own_labels(runner.labels)
}

self_hosted(job) if job["runs-on"].group

self_hosted(job) if {
	runner := job["runs-on"]
	is_string(runner)
	subject := {"config": {}, "views": {"matrix": job.strategy.matrix}}
	some [_, value] in resolved(subject, trim(runner, "${} "))
	_own_labels(value)
}

_own_labels(label) if _own_label(label)

_own_labels(labels) if {
	is_array(labels)
	some label in labels
	_own_label(label)
}

# Besides `self-hosted`, the labels that every such machine has, and a literal in an expression.
_own_label(label) if {
	is_string(label)
	lower(label) in {"self-hosted", "linux", "windows", "macos", "x64", "arm", "arm64"}
}

_own_label(label) if {
	dynamic(label)
	regex.match(`(?i)['"]self-hosted['"]`, label)
}
