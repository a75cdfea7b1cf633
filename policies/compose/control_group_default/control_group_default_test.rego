package policies.compose.control_group_default_test

import data.policies.compose.control_group_default

test_deny_other_group if {
	findings := control_group_default.deny with input as {"subject": {
		"address": "service web",
		"config": {"cgroup_parent": "/own"},
	}}
	findings == {{"message": "service web leaves the control group of the runtime", "path": ["cgroup_parent"]}}
}

test_allow_default if {
	control_group_default.deny == set() with input as {"subject": {"address": "service web", "config": {}}}
}
