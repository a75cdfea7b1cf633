package policies.github_actions.no_untrusted_input_in_scripts_test

import data.policies.github_actions.no_untrusted_input_in_scripts

_input(expression) := {"subject": {
	"address": "jobs.triage.steps[0]",
	"views": {"expressions": [{"path": ["run"], "expression": expression, "in_script": true}]},
}}

_findings(expression) := findings if {
	findings := no_untrusted_input_in_scripts.deny with input as _input(expression)
}

test_deny_free_text if {
	expressions := [
		"github.event.issue.title",
		"github.event.pull_request.body",
		"github.event.comment.body",
		"github.event.review.body",
		"github.event.discussion.title",
		"github.event.changes.title.from",
		"github.head_ref",
		"GitHub.Head_Ref",
		"github.head_ref || github.ref_name",
		"github.event_name == 'pull_request' && github.head_ref || github.ref",
		"github.event.pull_request.head.ref",
		"github.event.pull_request.head.label",
		"github.event.pages[0].page_name",
		"github.event.head_commit.message",
		"github.event.commits[0].author.email",
		"github.event.workflow_run.head_branch",
		"github.event.workflow_run.head_commit.author.name",
		"github.event.workflow_run.pull_requests[0].head.ref",
		"github['event']['issue']['title']",
		"format('v{0}', github.event.issue.title)",
		"toJSON(github.event.issue.body)",
		"toJSON(github.event)",
		"toJSON(github.event.comment)",
		"toJson( github )",
	]
	every expression in expressions {
		message := sprintf("jobs.triage.steps[0] puts %s into a script", [expression])
		_findings(expression) == {{"message": message, "path": ["run", expression]}}
	}
}

test_allow_other_values if {
	expressions := [
		"github.sha",
		"github.ref_name",
		"github.event.number",
		"github.event.issue.number",
		"github.event.pull_request.head.sha",
		"github.event.issue.title_count",
		"steps.meta.outputs.github.head_ref",
		"inputs.title",
		"secrets.TOKEN",
		"contains(github.event.pull_request.title, 'release')",
		"startsWith(github.head_ref, 'release/')",
		"github.head_ref == 'main'",
		"github.event.comment.body != '/deploy' && 'no' || 'yes'",
		"toJSON(matrix)",
		"toJSON(github.event.inputs)",
		"",
	]
	every expression in expressions {
		_findings(expression) == set()
	}
}

test_allow_text_in_a_variable if {
	entry := {"path": ["env", "TITLE"], "expression": "github.event.issue.title", "in_script": false}
	findings := no_untrusted_input_in_scripts.deny with input as {"subject": {
		"address": "jobs.triage.steps[0]",
		"views": {"expressions": [entry]},
	}}
	findings == set()
}

test_allow_no_expressions if {
	every views in [{}, {"expressions": []}] {
		findings := no_untrusted_input_in_scripts.deny with input as {"subject": {"views": views}}
		findings == set()
	}
}

test_deny_text_by_way_of_a_variable if {
	entry := {"path": ["run"], "expression": "env.TITLE", "in_script": true}
	subject := {
		"address": "jobs.triage.steps[0]",
		"config": {},
		"views": {"expressions": [entry], "workflow_env": {"TITLE": "t: ${{ github.event.issue.title }}"}},
	}
	findings := no_untrusted_input_in_scripts.deny with input as {"subject": subject}
	findings == {{
		"message": "jobs.triage.steps[0] puts env.TITLE into a script",
		"path": ["run", "env.TITLE"],
	}}
}

test_deny_script_in_another_input if {
	entry := {"path": ["with", "cmd"], "expression": "github.head_ref", "in_script": false}
	subject := {
		"address": "jobs.triage.steps[0]",
		"config": {},
		"views": {"expressions": [entry], "uses": {"owner": "mikefarah", "repository": "yq"}},
	}
	findings := no_untrusted_input_in_scripts.deny with input as {"subject": subject}
	findings == {{
		"message": "jobs.triage.steps[0] puts github.head_ref into a script",
		"path": ["with", "cmd", "github.head_ref"],
	}}
}
