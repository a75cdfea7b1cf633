package policies.github_actions.no_untrusted_checkout_test

import data.policies.github_actions.no_untrusted_checkout

_input(config) := {"subject": {
	"type": "github.job",
	"address": "jobs.build",
	"config": config,
	"views": {"triggers": ["pull_request_target"]},
}}

_finding(path) := {
	"message": "jobs.build checks out code of outsiders with the rights of the repository",
	"path": path,
}

_checkout(options) := {"uses": "actions/checkout@v4", "with": options}

_head := _checkout({"ref": "${{ github.event.pull_request.head.sha }}"})

test_deny_refs_of_the_head if {
	refs := [
		"${{ github.event.pull_request.head.sha }}",
		"${{github.head_ref}}",
		"refs/pull/${{ github.event.number }}/merge",
		"${{ github.event.pull_request.merge_commit_sha }}",
		"${{ github.event.workflow_run.head_sha }}",
		"${{ github.event.workflow_run.head_branch }}",
	]
	every ref in refs {
		steps := [{"run": "make"}, _checkout({"ref": ref, "repository": "${{ github.repository }}"})]
		findings := no_untrusted_checkout.deny with input as _input({"steps": steps})
		findings == {_finding(["steps", 1, "with", "ref"])}
	}
}

test_deny_repository_of_the_head if {
	steps := [_checkout({"repository": "${{ github.event.pull_request.head.repo.full_name }}", "ref": "main"})]
	findings := no_untrusted_checkout.deny with input as _input({"steps": steps})
	findings == {_finding(["steps", 0, "with", "repository"])}
}

test_deny_commands if {
	commands := [
		"gh pr checkout \"$NUMBER\"",
		"cd src\ngit fetch origin pull/$NUMBER/head",
		"git fetch origin +refs/pull/1/merge",
		"git checkout ${{ github.event.pull_request.head.sha }}",
	]
	every command in commands {
		findings := no_untrusted_checkout.deny with input as _input({"steps": [{"run": command}]})
		findings == {_finding(["steps", 0, "run"])}
	}
}

test_deny_conditions_that_let_outsiders_in if {
	conditions := [
		"github.event.action == 'opened'",
		"github.event_name == 'push' || github.event_name == 'pull_request_target'",
		true,
	]
	every condition in conditions {
		findings := no_untrusted_checkout.deny with input as _input({"if": condition, "steps": [_head]})
		findings == {_finding(["steps", 0, "with", "ref"])}
	}
}

test_allow_conditions_that_keep_outsiders_out if {
	conditions := [
		"github.event.pull_request.head.repo.full_name == github.repository",
		"${{ github.repository == github.event.pull_request.head.repo.full_name }}",
		"${{ !github.event.pull_request.head.repo.fork }}",
		"github.event.pull_request.head.repo.fork == false",
		"github.event_name == 'push'",
		"github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push'",
		"github.event.workflow_run.event != 'pull_request'",
		"github.event_name == 'push' || github.event.pull_request.head.repo.full_name == github.repository",
	]
	every condition in conditions {
		for_job := no_untrusted_checkout.deny with input as _input({"if": condition, "steps": [_head]})
		for_step := no_untrusted_checkout.deny
			with input as _input({"steps": [object.union(_head, {"if": condition})]})
		for_job == set()
		for_step == set()
	}
}

_commented(config) := object.union(_input(config), {"subject": {"views": {"triggers": ["issue_comment"]}}})

test_deny_checkout_after_a_comment if {
	every ref in [
		"refs/pull/${{ github.event.issue.number }}/head",
		"${{ steps.pull.outputs.head_sha }}",
		"${{ needs.find.outputs.branch }}",
	] {
		findings := no_untrusted_checkout.deny with input as _commented({"steps": [_checkout({"ref": ref})]})
		findings == {_finding(["steps", 0, "with", "ref"])}
	}
}

test_allow_checkout_after_a_comment_of_members if {
	every condition in [
		"contains(fromJSON('[\"OWNER\", \"MEMBER\"]'), github.event.comment.author_association)",
		"github.event.comment.user.login == 'octocat'",
	] {
		config := {"if": condition, "steps": [_checkout({"ref": "${{ steps.pull.outputs.sha }}"})]}
		findings := no_untrusted_checkout.deny with input as _commented(config)
		findings == set()
	}
}

test_allow_output_of_a_step_on_other_events if {
	findings := no_untrusted_checkout.deny
		with input as _input({"steps": [_checkout({"ref": "${{ steps.x.outputs.sha }}"})]})
	findings == set()
}

test_allow_own_code if {
	steps := [
		{"uses": "actions/checkout@v4"},
		_checkout(null),
		_checkout({"ref": "main"}),
		_checkout({"ref": "${{ github.event.pull_request.base.sha }}"}),
		{"uses": "actions/labeler@v5", "with": {"ref": "${{ github.head_ref }}"}},
		{"run": "# gh pr checkout 1\ngit checkout main\necho ${{ github.event.pull_request.number }}"},
		{"run": null},
		"x",
	]
	findings := no_untrusted_checkout.deny with input as _input({"steps": steps})
	findings == set()
}

test_allow_other_shapes if {
	every steps in [null, "x", {}, []] {
		findings := no_untrusted_checkout.deny with input as _input({"steps": steps})
		findings == set()
	}
}

test_allow_applies_to_privileged_triggers_only if {
	no_untrusted_checkout.applies with input as {"subject": {"views": {"triggers": ["push", "workflow_run"]}}}
	no_untrusted_checkout.applies with input as _input({})
	not no_untrusted_checkout.applies with input as {"subject": {"views": {"triggers": ["push", "pull_request"]}}}
}
