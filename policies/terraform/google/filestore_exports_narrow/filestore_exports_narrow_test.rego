package policies.terraform.google.filestore_exports_narrow_test

import data.policies.terraform.google.filestore_exports_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := filestore_exports_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_filestore_instance", {"name": "share", "file_shares": [{"name": "data", "capacity_gb": 1024, "nfs_export_options": [{"ip_ranges": ["0.0.0.0/0"], "squash_mode": "ROOT_SQUASH"}]}]}, {}, {["file_shares", 0, "nfs_export_options", 0, "ip_ranges", 0]}],
		["google_filestore_instance", {"name": "share", "file_shares": [{"name": "data", "capacity_gb": 1024, "nfs_export_options": [{"ip_ranges": ["10.0.0.0/24"], "squash_mode": "NO_ROOT_SQUASH"}]}]}, {}, {["file_shares", 0, "nfs_export_options", 0, "squash_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_filestore_instance", {"name": "share", "file_shares": [{"name": "data", "capacity_gb": 1024, "nfs_export_options": [{"ip_ranges": ["10.0.0.0/24"], "squash_mode": "ROOT_SQUASH"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
