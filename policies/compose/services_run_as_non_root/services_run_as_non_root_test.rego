package policies.compose.services_run_as_non_root_test

import data.policies.compose.services_run_as_non_root

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_root if {
	every user in ["root", "0:0", 0] {
		findings := services_run_as_non_root.deny with input as _service({"user": user})
		findings == {{"message": "service web runs as root", "path": ["user"]}}
		services_run_as_non_root.applies with input as _service({"user": user})
	}
}

test_allow_others if {
	findings := services_run_as_non_root.deny with input as _service({"user": "1000:0"})
	findings == set()
	not services_run_as_non_root.applies with input as _service({})
}
