# METADATA
# title: Privileged workflows do not check out code of outsiders
# description: >-
#   Checks that workflows on `pull_request_target`, `workflow_run` and `issue_comment` do not check out the head of a
#   pull request. They run with secrets and a token that can write, so a build script of an outsider would get both.
# related_resources:
# - https://docs.github.com/en/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout
# - https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
# custom:
#   id: ANX-GHA-0004
#   severity: critical
#   topic: untrusted-checkout
#   subjects: [github.job]
#   controls:
#   - {id: A.8.4, strength: demonstrates, rationale: "outsiders cannot act on the repository with its own token"}
#   - {id: A.8.25, strength: supports, rationale: "only reviewed code runs with the rights of the pipeline"}
#   - {id: A.8.31, strength: supports, rationale: "code under test stays apart from secrets of production"}
#   does_not_show: >-
#     other ways to fetch foreign code (artifacts), and approvals that are set outside the code
#   remediation: >-
#     Use `pull_request` for everything that builds or tests the change, or drop `ref` and `repository` from the
#     checkout; a job for own branches only can test `github.event.pull_request.head.repo.full_name` in `if`.
package policies.github_actions.no_untrusted_checkout

# The job is judged and not each step, because its `if` may keep outsiders out.
applies if {
	some trigger in input.subject.views.triggers
	trigger in {"issue_comment", "pull_request_target", "workflow_run"}
}

deny contains finding if {
	not _job_guarded
	is_array(input.subject.config.steps)
	some i, step in input.subject.config.steps
	not _step_guarded(step)
	some place in _foreign_code(step)
	finding := {
		"message": sprintf("%s checks out code of outsiders with the rights of the repository", [input.subject.address]),
		"path": array.concat(["steps", i], place),
	}
}

# Returns the places in a step that fetch the head of a pull request.
_foreign_code(step) := {["with", "ref"]} if {
	_checks_out(step)
	_ref_names_head(step)
}

_foreign_code(step) := {["with", "repository"]} if {
	_checks_out(step)
	not _ref_names_head(step)
	_names_head(step["with"].repository)
}

_foreign_code(step) := {["run"]} if {
	not step.uses
	is_string(step.run)
	regex.match(`(?m)^[^#\n]*(gh pr checkout|git (fetch|pull)[^\n]* \+?(refs/)?pull/)`, step.run)
}

_foreign_code(step) := {["run"]} if {
	not step.uses
	is_string(step.run)
	regex.match(`(?m)^[^#\n]*git (checkout|clone|switch|merge|fetch|pull|reset)[^\n]*\$\{\{`, step.run)
	_names_head(step.run)
}

_checks_out(step) if {
	is_string(step.uses)
	startswith(lower(step.uses), "actions/checkout@")
}

_ref_names_head(step) if _names_head(step["with"].ref)

_names_head(text) if {
	is_string(text)
	regex.match(_head, lower(text))
}

# After a comment an earlier step looks the pull request up.
_names_head(text) if {
	is_string(text)
	"issue_comment" in input.subject.views.triggers
	regex.match(`(steps|needs)\.[a-z0-9_-]+\.outputs\.[a-z0-9_-]*(sha|ref|branch|commit)`, lower(text))
}

_head := concat("|", [
	`github\.head_ref`,
	`github\.event\.(number|issue\.number|pull_request\.(number|merge_commit_sha|head\.))`,
	`github\.event\.workflow_run\.(head_|pull_requests)`,
	`refs/pull/`,
])

_job_guarded if _keeps_outsiders_out(input.subject.config["if"])

_step_guarded(step) if _keeps_outsiders_out(step["if"])

# Says whether every alternative of a condition limits it to events or branches that outsiders cannot make.
_keeps_outsiders_out(condition) if {
	is_string(condition)
	every alternative in split(lower(condition), "||") {
		regex.match(_own_events, alternative)
	}
}

_own_events := concat("|", [
	`(head\.repo|head_repository)\.full_name *== *github\.repository`,
	`github\.repository *== *github\.event\.[a-z_.]*(head\.repo|head_repository)\.full_name`,
	`!github\.event\.pull_request\.head\.repo\.fork`,
	`head\.repo\.fork *(== *false|!= *true)`,
	`github\.event_name *== *'(push|pull_request|merge_group|schedule|workflow_dispatch|release)'`,
	`github\.event\.workflow_run\.event *== *'(push|merge_group|schedule|workflow_dispatch|release)'`,
	`github\.event\.workflow_run\.event *!= *'pull_request'`,
	`github\.event\.comment\.(author_association|user\.login)`,
])
