package policies.terraform.google.notebook_runtimes_internal_test

import data.policies.terraform.google.notebook_runtimes_internal

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := notebook_runtimes_internal.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_notebooks_runtime", {"name": "analysis", "location": "europe-west1", "virtual_machine": [{"virtual_machine_config": [{"machine_type": "n1-standard-4", "internal_ip_only": false}]}]}, {}, {["virtual_machine", 0, "virtual_machine_config", 0, "internal_ip_only"]}],
		["google_notebooks_runtime", {"name": "analysis", "location": "europe-west1", "virtual_machine": [{"virtual_machine_config": [{"machine_type": "n1-standard-4"}]}]}, {}, {["virtual_machine", 0, "virtual_machine_config", 0, "internal_ip_only"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_notebooks_runtime", {"name": "analysis", "location": "europe-west1", "virtual_machine": [{"virtual_machine_config": [{"machine_type": "n1-standard-4", "internal_ip_only": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
