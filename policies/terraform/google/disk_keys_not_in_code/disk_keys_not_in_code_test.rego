package policies.terraform.google.disk_keys_not_in_code_test

import data.policies.terraform.google.disk_keys_not_in_code

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := disk_keys_not_in_code.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_disk", {"disk_encryption_key": [{"raw_key": "x"}]}, {}, {["disk_encryption_key", 0, "raw_key"]}],
		["google_compute_snapshot", {"snapshot_encryption_key": [{"raw_key": "x"}]}, {}, {["snapshot_encryption_key", 0, "raw_key"]}],
		["google_compute_instance", {"boot_disk": [{"disk_encryption_key_raw": "x"}], "attached_disk": [{"disk_encryption_key_raw": "y"}]}, {}, {["boot_disk", 0, "disk_encryption_key_raw"], ["attached_disk", 0, "disk_encryption_key_raw"]}],
		["google_compute_image", {"image_encryption_key": [{"raw_key": "x"}]}, {}, {["image_encryption_key", 0, "raw_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_disk", {"disk_encryption_key": [{"raw_key": ""}]}, {}],
		["google_compute_instance", {}, {}],
	] {
		_paths(case) == set()
	}
}
