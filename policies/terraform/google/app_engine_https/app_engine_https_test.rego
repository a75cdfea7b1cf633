package policies.terraform.google.app_engine_https_test

import data.policies.terraform.google.app_engine_https

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := app_engine_https.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_app_engine_standard_app_version", {"service": "default", "runtime": "nodejs22", "handlers": [{"url_regex": ".*"}]}, {}, {["handlers", 0, "security_level"]}],
		["google_app_engine_flexible_app_version", {"service": "default", "runtime": "nodejs22", "handlers": [{"url_regex": ".*", "security_level": "SECURE_OPTIONAL"}]}, {}, {["handlers", 0, "security_level"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_app_engine_standard_app_version", {"service": "default", "runtime": "nodejs22", "handlers": [{"url_regex": ".*", "security_level": "SECURE_ALWAYS"}]}, {}],
	] {
		_paths(case) == set()
	}
}
