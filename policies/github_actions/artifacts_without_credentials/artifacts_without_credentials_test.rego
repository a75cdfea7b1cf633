package policies.github_actions.artifacts_without_credentials_test

import data.policies.github_actions.artifacts_without_credentials

_step(path, ref, inputs) := {"subject": {
	"address": "jobs.a.steps[0]",
	"config": {"with": object.union({"path": path}, inputs)},
	"views": {"uses": {"owner": "actions", "repository": "upload-artifact", "ref": ref}},
}}

test_deny_working_folder_with_hidden_files if {
	cases := [["v4", {"include-hidden-files": true}], ["v3", {}], ["v4.3.1", {}]]
	every example in cases {
		findings := artifacts_without_credentials.deny with input as _step("./", example[0], example[1])
		findings == {{
			"message": "jobs.a.steps[0] uploads `./`, which may hold credentials",
			"path": ["with", "path", "./"],
		}}
	}
}

test_deny_files_with_credentials if {
	every path in ["dist\nkeys/id_rsa", "infra/terraform.tfstate"] {
		findings := artifacts_without_credentials.deny with input as _step(path, "v4", {})
		count(findings) == 1
	}
	findings := artifacts_without_credentials.deny with input as _step(".git/", "v3", {})
	count(findings) == 1
}

test_allow_results if {
	every path in ["dist/\nreports/*.xml", ".", ".env"] {
		findings := artifacts_without_credentials.deny with input as _step(path, "v4", {})
		findings == set()
	}
}

test_applies_to_uploads if {
	artifacts_without_credentials.applies with input as _step("x", "v4", {})
	not artifacts_without_credentials.applies with input as {"subject": {"views": {"uses": {
		"owner": "actions",
		"repository": "checkout",
	}}}}
}
