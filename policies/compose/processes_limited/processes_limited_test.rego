package policies.compose.processes_limited_test

import data.policies.compose.processes_limited

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_no_limit if {
	every config in [{}, {"pids_limit": -1}, {"pids_limit": 0}, {"deploy": {"resources": {}}}] {
		findings := processes_limited.deny with input as _service(config)
		findings == {{"message": "service web has no limit of its processes", "path": ["pids_limit"]}}
	}
}

test_allow_limits if {
	every config in [{"pids_limit": 100}, {"deploy": {"resources": {"limits": {"pids": "64"}}}}] {
		findings := processes_limited.deny with input as _service(config)
		findings == set()
	}
}
