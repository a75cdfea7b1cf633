package policies.terraform.google.notebook_disks_customer_keys_test

import data.policies.terraform.google.notebook_disks_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := notebook_disks_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b"}, {}, {["kms_key"]}],
		["google_notebooks_runtime", {"name": "analysis", "location": "europe-west1"}, {}, {["virtual_machine", 0, "virtual_machine_config", 0, "encryption_config", 0, "kms_key"]}],
		["google_colab_runtime_template", {"name": "analysis", "location": "europe-west1"}, {}, {["encryption_spec", 0, "kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_notebooks_instance", {"name": "analysis", "machine_type": "e2-medium", "location": "europe-west1-b", "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_notebooks_runtime", {"name": "analysis", "location": "europe-west1", "virtual_machine": [{"virtual_machine_config": [{"encryption_config": [{"kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}]}, {}],
		["google_colab_runtime_template", {"name": "analysis", "location": "europe-west1", "encryption_spec": [{"kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
	] {
		_paths(case) == set()
	}
}
