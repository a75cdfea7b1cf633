package policies.compose.memory_limited_test

import data.policies.compose.memory_limited

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_no_limit if {
	every config in [{}, {"mem_limit": -1}, {"mem_limit": 0}, {"deploy": {"resources": {}}}] {
		findings := memory_limited.deny with input as _service(config)
		findings == {{"message": "service web has no limit of its memory", "path": ["mem_limit"]}}
	}
}

test_allow_limits if {
	every config in [{"mem_limit": "512m"}, {"deploy": {"resources": {"limits": {"memory": "64"}}}}] {
		findings := memory_limited.deny with input as _service(config)
		findings == set()
	}
}
