package policies.github_actions.actions_without_known_faults_test

import data.policies.github_actions.actions_without_known_faults

_uses(uses) := {"subject": {"address": "jobs.a.steps[0]", "config": {"uses": uses}}}

test_deny_version_with_a_fault if {
	every uses in [
		"tj-actions/changed-files@v45",
		"TJ-actions/changed-files@v44.5.1",
		"actions/download-artifact@v4.1.2",
		"hashicorp/vault-action@2.1",
	] {
		findings := actions_without_known_faults.deny with input as _uses(uses)
		{finding.path | some finding in findings} == {["uses", uses]}
	}
}

test_deny_placed_commit if {
	uses := "tj-actions/changed-files@0e58ed8671d6b60d0890c21b07f8835ace038e67"
	findings := actions_without_known_faults.deny with input as _uses(uses)
	count(findings) == 1
}

test_deny_commit_of_a_version_with_a_fault if {
	uses := "shivammathur/setup-php@0123456789abcdef0123456789abcdef01234567"
	subject := {"address": "jobs.a.steps[0]", "config": {"uses": uses}, "views": {"uses_comment": "v2.30.1"}}
	findings := actions_without_known_faults.deny with input as {"subject": subject}
	count(findings) == 1
	spared := {
		"address": "jobs.a.steps[0]",
		"config": {"uses": "aquasecurity/trivy-action@0123456789abcdef0123456789abcdef01234567"},
		"views": {"uses_comment": "0.28.0"},
	}
	before := actions_without_known_faults.deny with input as {"subject": spared}
	before == set()
	mended := object.union(subject, {"views": {"uses_comment": "2.37.1"}})
	none := actions_without_known_faults.deny with input as {"subject": mended}
	none == set()
}

test_allow_other_versions if {
	every uses in [
		"tj-actions/changed-files@v46",
		"tj-actions/changed-files@main",
		"actions/download-artifact@v4",
		"actions/download-artifact@v3.0.0",
		"hashicorp/vault-action@v2",
		"actions/checkout@v1",
	] {
		findings := actions_without_known_faults.deny with input as _uses(uses)
		findings == set()
		actions_without_known_faults.applies with input as _uses(uses)
	}
}

test_allow_no_repository if {
	every uses in ["./local", "docker://alpine:3", 3] {
		not actions_without_known_faults.applies with input as _uses(uses)
	}
}
