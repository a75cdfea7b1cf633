package policies.compose.capabilities_not_added_test

import data.policies.compose.capabilities_not_added

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_powerful_capabilities if {
	findings := capabilities_not_added.deny with input as _service({"cap_add": ["CHOWN", "CAP_SYS_ADMIN", "all"]})
	findings == {
		{"message": "service web gets the capability CAP_SYS_ADMIN", "path": ["cap_add", 1]},
		{"message": "service web gets the capability all", "path": ["cap_add", 2]},
	}
}

test_allow_others if {
	every config in [{}, {"cap_add": ["NET_BIND_SERVICE", 3]}, {"cap_add": "x"}] {
		findings := capabilities_not_added.deny with input as _service(config)
		findings == set()
	}
}
