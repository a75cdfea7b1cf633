package policies.github_actions.downloads_verified_test

import data.policies.github_actions.downloads_verified

_step(config) := {"subject": {"address": "jobs.a.steps[0]", "config": config}}

test_deny_piped_download if {
	findings := downloads_verified.deny with input as _step({"run": "curl -sSf https://sh.example.com | sh"})
	findings == {{
		"message": "jobs.a.steps[0] runs a script straight from a download",
		"path": ["run", "curl -sSf https://sh.example.com | sh"],
	}}
}

test_deny_download_in_a_variable if {
	findings := downloads_verified.deny with input as _step({"run": "x=$(curl -s https://example.com/a)\neval $x"})
	findings == {{"message": "jobs.a.steps[0] runs what it downloaded into `x`", "path": ["run", "x="]}}
}

test_deny_file_that_runs_unchecked if {
	findings := downloads_verified.deny with input as _step({"run": "curl -o a.sh https://example.com/a\nsh a.sh"})
	findings == {{"message": "jobs.a.steps[0] downloads `a.sh` and runs it unchecked", "path": ["run", "a.sh"]}}
}

test_allow_checked_download if {
	run := "curl -o a.sh https://example.com/a.sh\necho '0 a.sh' | sha256sum --check\nsh a.sh"
	findings := downloads_verified.deny with input as _step({"run": run})
	findings == set()
}

test_applies_to_scripts if {
	downloads_verified.applies with input as _step({"run": "ls"})
	not downloads_verified.applies with input as _step({"uses": "a/b@c"})
}
