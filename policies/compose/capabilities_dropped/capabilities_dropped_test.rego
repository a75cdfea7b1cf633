package policies.compose.capabilities_dropped_test

import data.policies.compose.capabilities_dropped

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_default if {
	every config in [{}, {"cap_drop": ["CHOWN"]}] {
		findings := capabilities_dropped.deny with input as _service(config)
		findings == {{"message": "service web keeps the default capabilities", "path": ["cap_drop"]}}
	}
}

test_allow_dropped if {
	every config in [{"cap_drop": ["all"]}, {"privileged": true}] {
		findings := capabilities_dropped.deny with input as _service(config)
		findings == set()
	}
}
