package policies.compose.healthcheck_defined_test

import data.policies.compose.healthcheck_defined

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_none if {
	findings := healthcheck_defined.deny with input as _service({})
	findings == {{"message": "service web has no health check", "path": ["healthcheck"]}}
}

test_deny_switched_off if {
	every check in [{"disable": true}, {"test": ["NONE"]}] {
		findings := healthcheck_defined.deny with input as _service({"healthcheck": check})
		findings == {{"message": "service web switches off its health check", "path": ["healthcheck"]}}
	}
}

test_allow_check if {
	findings := healthcheck_defined.deny with input as _service({"healthcheck": {"test": ["CMD", "true"]}})
	findings == set()
}
