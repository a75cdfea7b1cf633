package policies.github_actions.pipeline_packages_pinned_test

import data.policies.github_actions.pipeline_packages_pinned

_step(config) := {"subject": {"address": "jobs.a.steps[0]", "config": config}}

test_deny_package_without_version if {
	findings := pipeline_packages_pinned.deny with input as _step({"run": "npm install -g eslint\nmake"})
	findings == {{
		"message": "jobs.a.steps[0] installs a package without its version: npm install -g eslint",
		"path": ["run", "npm install -g eslint"],
	}}
}

test_allow_lock_file if {
	findings := pipeline_packages_pinned.deny with input as _step({"run": "npm ci && pip install -r requirements.txt"})
	findings == set()
}

test_applies_to_scripts if {
	pipeline_packages_pinned.applies with input as _step({"run": "ls"})
	not pipeline_packages_pinned.applies with input as _step({"uses": "a/b@c"})
}
