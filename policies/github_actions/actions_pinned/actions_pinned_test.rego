package policies.github_actions.actions_pinned_test

import data.policies.github_actions.actions_pinned

_parameters := {"ANX-GHA-0001": {"trusted_owners": ["actions", "GitHub"]}}

_hash := "8f4b7f84864484a7bf31766abe9204da3cbe65b3"

_step(uses, view) := {"subject": {
	"type": "github.step",
	"address": "jobs.build.steps[1]",
	"config": {"uses": uses},
	"views": {"uses": view},
}}

_job(config) := {"subject": {"type": "github.job", "address": "jobs.release", "config": config, "views": {}}}

test_deny_tag_of_third_party if {
	view := {"kind": "action", "owner": "docker", "repository": "login-action", "ref": "v3", "pinned": false}
	findings := actions_pinned.deny with input as _step("docker/login-action@v3", view)
		with data.parameters as _parameters
	findings == {{
		"message": "jobs.build.steps[1] uses docker/login-action@v3, which is not pinned to a commit",
		"path": ["uses", "docker/login-action@v3"],
	}}
}

test_deny_image_by_tag if {
	findings := actions_pinned.deny with input as _step("docker://alpine:3.20", {"kind": "docker", "pinned": false})
		with data.parameters as _parameters
	findings == {{
		"message": "jobs.build.steps[1] uses docker://alpine:3.20, which is not pinned to a digest",
		"path": ["uses", "docker://alpine:3.20"],
	}}
}

test_deny_reusable_workflow_by_branch if {
	findings := actions_pinned.deny with input as _job({"uses": "acme/ci/.github/workflows/release.yml@main"})
		with data.parameters as _parameters
	findings == {{
		"message": "jobs.release uses acme/ci/.github/workflows/release.yml@main, which is not pinned to a commit",
		"path": ["uses", "acme/ci/.github/workflows/release.yml@main"],
	}}
}

test_allow_pinned_action if {
	uses := sprintf("docker/login-action@%s", [_hash])
	findings := actions_pinned.deny with input as _step(uses, {"kind": "action", "owner": "docker", "pinned": true})
		with data.parameters as _parameters
	findings == set()
}

test_allow_trusted_owners if {
	every owner in ["actions", "github", "Actions"] {
		view := {"kind": "action", "owner": owner, "pinned": false}
		findings := actions_pinned.deny with input as _step("actions/checkout@v4", view)
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_pinned_in_a_block if {
	view := {"kind": "action", "owner": "docker", "ref": sprintf("%s\n", [_hash]), "pinned": false}
	findings := actions_pinned.deny with input as _step(sprintf("docker/login-action@%s\n", [_hash]), view)
		with data.parameters as _parameters
	findings == set()
}

test_allow_this_repository if {
	findings := actions_pinned.deny with input as _step("$/actions/a", {"kind": "action", "owner": "$"})
		with data.parameters as _parameters
	findings == set()
	called := actions_pinned.deny with input as _job({"uses": "$/.github/workflows/a.yml"})
		with data.parameters as _parameters
	called == set()
}

test_allow_local_action if {
	findings := actions_pinned.deny with input as _step("./.github/actions/setup", {"kind": "local", "pinned": false})
		with data.parameters as _parameters
	findings == set()
}

test_allow_image_by_digest if {
	findings := actions_pinned.deny with input as _step("docker://alpine@sha256:ab", {"kind": "docker", "pinned": true})
		with data.parameters as _parameters
	findings == set()
}

test_allow_reusable_workflows if {
	pinned := sprintf("acme/ci/.github/workflows/release.yml@%s", [_hash])
	every uses in [pinned, "./.github/workflows/release.yml", "actions/reusable/.github/workflows/x.yml@v1", ["x"]] {
		findings := actions_pinned.deny with input as _job({"uses": uses}) with data.parameters as _parameters
		findings == set()
	}
}

test_allow_workflow_that_needs_its_tag if {
	uses := "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.0.0"
	findings := actions_pinned.deny with input as _job({"uses": uses}) with data.parameters as _parameters
	findings == set()
}

test_allow_only_what_uses_something_applies if {
	actions_pinned.applies with input as _step("actions/checkout@v4", {"kind": "action"})
	not actions_pinned.applies with input as {"subject": {"config": {"run": "make"}}}
}
