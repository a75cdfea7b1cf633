package policies.terraform.google.functions_runtime_supported_test

import data.policies.terraform.google.functions_runtime_supported

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := functions_runtime_supported.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs14"}, {}, {["runtime"]}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "build_config": [{"runtime": "python38"}]}, {}, {["build_config", 0, "runtime"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_cloudfunctions_function", {"name": "resize", "runtime": "nodejs22"}, {}],
		["google_cloudfunctions2_function", {"name": "resize", "location": "europe-west1", "build_config": [{"runtime": "python312"}]}, {}],
	] {
		_paths(case) == set()
	}
}
