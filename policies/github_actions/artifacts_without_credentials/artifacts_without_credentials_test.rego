package policies.github_actions.artifacts_without_credentials_test

import data.policies.github_actions.artifacts_without_credentials

_step(path) := {"subject": {
	"address": "jobs.a.steps[0]",
	"config": {"with": {"path": path}},
	"views": {"uses": {"owner": "actions", "repository": "upload-artifact"}},
}}

test_deny_working_folder if {
	findings := artifacts_without_credentials.deny with input as _step("./")
	findings == {{
		"message": "jobs.a.steps[0] uploads `./`, which may hold credentials",
		"path": ["with", "path", "./"],
	}}
}

test_deny_files_with_credentials if {
	every path in ["**/*", "dist\n.git/", "app/.env", "infra/terraform.tfstate", "~/.aws"] {
		findings := artifacts_without_credentials.deny with input as _step(path)
		count(findings) == 1
	}
}

test_allow_results if {
	findings := artifacts_without_credentials.deny with input as _step("dist/\nreports/*.xml")
	findings == set()
}

test_applies_to_uploads if {
	artifacts_without_credentials.applies with input as _step("x")
	not artifacts_without_credentials.applies with input as {"subject": {"views": {"uses": {
		"owner": "actions",
		"repository": "checkout",
	}}}}
}
