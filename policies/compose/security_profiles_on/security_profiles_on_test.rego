package policies.compose.security_profiles_on_test

import data.policies.compose.security_profiles_on

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_switched_off if {
	every option in ["seccomp:unconfined", "apparmor=unconfined", "label:disable"] {
		findings := security_profiles_on.deny with input as _service({"security_opt": ["x", option]})
		findings == {{
			"message": sprintf("service web switches off a security profile: %s", [option]),
			"path": ["security_opt", 1],
		}}
	}
}

test_allow_profiles if {
	every config in [{}, {"security_opt": "x"}, {"security_opt": [3, "seccomp:./profile.json"]}] {
		findings := security_profiles_on.deny with input as _service(config)
		findings == set()
	}
}
