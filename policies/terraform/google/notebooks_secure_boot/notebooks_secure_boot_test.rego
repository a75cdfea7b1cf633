package policies.terraform.google.notebooks_secure_boot_test

import data.policies.terraform.google.notebooks_secure_boot

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := notebooks_secure_boot.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "shielded_instance_config": [{"enable_secure_boot": false}]}, {}, {["shielded_instance_config", 0, "enable_secure_boot"]}],
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b"}, {}, {["shielded_instance_config", 0, "enable_secure_boot"]}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"shielded_instance_config": [{"enable_secure_boot": false}]}]}, {}, {["gce_setup", 0, "shielded_instance_config", 0, "enable_secure_boot"]}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b"}, {}, {["gce_setup", 0, "shielded_instance_config", 0, "enable_secure_boot"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "shielded_instance_config": [{"enable_secure_boot": true}]}, {}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"shielded_instance_config": [{"enable_secure_boot": true}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
