package policies.terraform.google.notebooks_without_root_test

import data.policies.terraform.google.notebooks_without_root

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := notebooks_without_root.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b"}, {}, {["gce_setup", 0, "metadata", "notebook-disable-root"]}],
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "metadata": {"notebook-disable-root": "false"}}, {}, {["metadata", "notebook-disable-root"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "metadata": {"notebook-disable-root": "true"}}, {}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"metadata": {"notebook-disable-root": "true"}}]}, {}],
	] {
		_paths(case) == set()
	}
}
