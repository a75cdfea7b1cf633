package policies.gitlab_ci.artifacts_without_credentials_test

import data.policies.gitlab_ci.artifacts_without_credentials

_job(artifacts) := {"subject": {"address": "job a", "config": {"artifacts": artifacts}}}

test_deny_what_may_hold_credentials if {
	every path in [".", "**/*", ".git/", "app/.env", "infra/terraform.tfstate"] {
		findings := artifacts_without_credentials.deny with input as _job({"paths": ["dist", path]})
		findings == {{
			"message": sprintf("job a keeps `%s`, which may hold credentials", [path]),
			"path": ["artifacts", "paths", 1],
		}}
	}
}

test_deny_untracked_files if {
	findings := artifacts_without_credentials.deny with input as _job({"untracked": true})
	{finding.path | some finding in findings} == {["artifacts", "untracked"]}
}

test_allow_results if {
	findings := artifacts_without_credentials.deny with input as _job({"paths": ["dist/", "report.xml"]})
	findings == set()
}

test_applies_to_open_artifacts if {
	artifacts_without_credentials.applies with input as _job({"paths": []})
	not artifacts_without_credentials.applies with input as _job({"access": "none", "paths": ["."]})
	not artifacts_without_credentials.applies with input as {"subject": {"config": {}}}
}
