package policies.azure_pipelines.pipeline_packages_pinned_test

import data.policies.azure_pipelines.pipeline_packages_pinned

_input(text) := {"subject": {
	"address": "steps[0]",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_no_version if {
	findings := pipeline_packages_pinned.deny with input as _input("npm install -g serve")
	findings == {{
		"message": "steps[0] installs a package without its version",
		"path": ["script", 0, "npm install -g serve"],
	}}
}

test_allow_lock_file if {
	findings := pipeline_packages_pinned.deny with input as _input("npm ci")
	findings == set()
}

test_applies_to_scripts if {
	pipeline_packages_pinned.applies with input as _input("make")
	not pipeline_packages_pinned.applies with input as {"subject": {"views": {"scripts": []}}}
}
