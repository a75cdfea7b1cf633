package policies.compose.transfers_verified_test

import data.policies.compose.transfers_verified

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_variables if {
	findings := transfers_verified.deny
		with input as _service({"environment": {"NODE_TLS_REJECT_UNAUTHORIZED": "0", "A": "b"}})
	findings == {{
		"message": "service web sets NODE_TLS_REJECT_UNAUTHORIZED, so that programs do not check whom they talk to",
		"path": ["environment", "NODE_TLS_REJECT_UNAUTHORIZED"],
	}}
	listed := transfers_verified.deny with input as _service({"environment": ["A", "GIT_SSL_NO_VERIFY=1"]})
	{finding.path | some finding in listed} == {["environment", 1]}
}

test_deny_commands if {
	every command in ["curl -k https://example.com", ["curl", "--insecure", "https://example.com", 3]] {
		findings := transfers_verified.deny with input as _service({"command": command})
		findings == {{"message": "service web does not check whom it talks to", "path": ["command"]}}
	}
}

test_allow_checks if {
	config := {"command": "curl https://example.com", "environment": {"NODE_TLS_REJECT_UNAUTHORIZED": "1"}}
	findings := transfers_verified.deny with input as _service(config)
	findings == set()
}
