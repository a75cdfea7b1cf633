package policies.terraform.google.functions_https_only_test

import data.policies.terraform.google.functions_https_only

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := functions_https_only.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true}, {}, {["https_trigger_security_level"]}],
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true, "https_trigger_security_level": "SECURE_OPTIONAL"}, {}, {["https_trigger_security_level"]}],
	] {
		_paths(case) == case[3]
		functions_https_only.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22", "trigger_http": true, "https_trigger_security_level": "SECURE_ALWAYS"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22"}, {}],
	] {
		not functions_https_only.applies with input as _resource(case[0], case[1], case[2])
	}
}
