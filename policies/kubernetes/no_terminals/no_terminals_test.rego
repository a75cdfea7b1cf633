package policies.kubernetes.no_terminals_test

import data.policies.kubernetes.no_terminals

_pod(kind, config) := {"subject": {
	"address": "Pod shop/web",
	"views": {"containers": [{"name": "web", "type": kind, "path": ["spec", "containers", 0], "config": config}]},
}}

test_deny_terminal if {
	findings := no_terminals.deny with input as _pod("container", {"tty": true, "stdin": true})
	findings == {
		{
			"message": "Pod shop/web starts container `web` with `stdin`",
			"path": ["spec", "containers", 0, "stdin"],
		},
		{
			"message": "Pod shop/web starts container `web` with `tty`",
			"path": ["spec", "containers", 0, "tty"],
		},
	}
}

test_allow_without_terminal if {
	no_terminals.deny == set() with input as _pod("container", {"tty": false})
	no_terminals.deny == set() with input as _pod("ephemeral", {"tty": true})
}
