package policies.terraform.google.workbench_disks_customer_keys_test

import data.policies.terraform.google.workbench_disks_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := workbench_disks_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b"}, {}, {["gce_setup", 0, "boot_disk", 0, "kms_key"]}],
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"boot_disk": [{"disk_encryption": "CMEK", "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}], "data_disks": [{"disk_type": "PD_SSD"}]}]}, {}, {["gce_setup", 0, "data_disks", 0, "kms_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_workbench_instance", {"name": "analysis", "location": "europe-west1-b", "gce_setup": [{"boot_disk": [{"disk_encryption": "CMEK", "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}], "data_disks": [{"disk_encryption": "CMEK", "kms_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
