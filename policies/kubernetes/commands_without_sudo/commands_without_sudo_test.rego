package policies.kubernetes.commands_without_sudo_test

import data.policies.kubernetes.commands_without_sudo

_pod(config) := {"subject": {
	"address": "Pod shop/web",
	"views": {"containers": [{"name": "web", "path": ["spec", "containers", 0], "config": config}]},
}}

test_deny_sudo if {
	findings := commands_without_sudo.deny with input as _pod({"command": ["sh", "-c", "cd /srv && sudo ./run"]})
	findings == {{
		"message": "Pod shop/web calls sudo in container `web`",
		"path": ["spec", "containers", 0, "command", 2],
	}}
	count(commands_without_sudo.deny) == 1 with input as _pod({"args": ["/usr/bin/sudo", "run"]})
}

test_allow_other_commands if {
	commands_without_sudo.deny == set() with input as _pod({"command": ["sh", "-c", "ls /etc/sudoers"], "args": ["a"]})
	commands_without_sudo.deny == set() with input as _pod({"command": "sudo"})
}
