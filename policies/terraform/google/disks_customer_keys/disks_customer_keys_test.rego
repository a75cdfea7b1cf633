package policies.terraform.google.disks_customer_keys_test

import data.policies.terraform.google.disks_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := disks_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_disk", {}, {}, {["disk_encryption_key"]}],
		["google_compute_instance", {"boot_disk": [{"auto_delete": true}]}, {}, {["boot_disk", 0]}],
		["google_compute_instance_template", {"disk": [{}]}, {}, {["disk", 0]}],
		["google_compute_disk", {"disk_encryption_key": [{"raw_key": ""}]}, {}, {["disk_encryption_key", 0]}],
		["google_compute_region_disk", {"disk_encryption_key": [{"kms_key_self_link": ""}]}, {}, {["disk_encryption_key", 0]}],
		["google_compute_instance", {"boot_disk": [{"kms_key_self_link": ""}]}, {}, {["boot_disk", 0]}],
		["google_compute_instance_template", {"disk": [{"disk_encryption_key": [{"kms_key_self_link": ""}]}]}, {}, {["disk", 0, "disk_encryption_key", 0]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_disk", {"disk_encryption_key": [{"kms_key_self_link": "x"}]}, {}],
		["google_compute_instance", {"boot_disk": [{"kms_key_self_link": "x"}]}, {}],
		["google_compute_instance", {}, {}],
		["google_compute_instance_template", {"disk": [{"disk_encryption_key": [{"kms_key_self_link": "x"}]}]}, {}],
		["google_compute_disk", {"disk_encryption_key": [{"raw_key": "x"}]}, {}],
		["google_compute_disk", {"disk_encryption_key": [{"rsa_encrypted_key": "x"}]}, {}],
		["google_compute_instance", {"boot_disk": [{"disk_encryption_key_raw": "x"}]}, {}],
	] {
		_paths(case) == set()
	}
}
