package policies.compose.cpu_limited_test

import data.policies.compose.cpu_limited

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_no_limit if {
	every config in [{}, {"cpus": -1}, {"cpus": 0}, {"deploy": {"resources": {}}}] {
		findings := cpu_limited.deny with input as _service(config)
		findings == {{"message": "service web has no limit of its processor time", "path": ["cpus"]}}
	}
}

test_allow_limits if {
	every config in [{"cpus": "0.5"}, {"deploy": {"resources": {"limits": {"cpus": "64"}}}}] {
		findings := cpu_limited.deny with input as _service(config)
		findings == set()
	}
}
