package policies.compose.no_new_privileges_test

import data.policies.compose.no_new_privileges

_service(config) := {"subject": {"address": "service web", "config": config, "views": {}}}

test_deny_not_set if {
	every config in [{}, {"security_opt": ["no-new-privileges:false", "seccomp:default.json"]}] {
		findings := no_new_privileges.deny with input as _service(config)
		findings == {{
			"message": "service web lets its processes gain new privileges",
			"path": ["security_opt"],
		}}
	}
}

test_allow_set if {
	every option in ["no-new-privileges", "no-new-privileges:true", "no-new-privileges=true"] {
		findings := no_new_privileges.deny with input as _service({"security_opt": [option]})
		findings == set()
	}
}
