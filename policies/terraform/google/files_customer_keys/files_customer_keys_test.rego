package policies.terraform.google.files_customer_keys_test

import data.policies.terraform.google.files_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := files_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_filestore_instance", {"name": "share", "tier": "ENTERPRISE"}, {}, {["kms_key_name"]}],
		["google_compute_image", {"name": "base", "source_disk": "base"}, {}, {["image_encryption_key", 0, "kms_key_self_link"]}],
		["google_compute_snapshot", {"name": "base", "source_disk": "base"}, {}, {["snapshot_encryption_key", 0, "kms_key_self_link"]}],
		["google_gke_backup_backup_plan", {"name": "shop", "cluster": "shop", "location": "europe-west1"}, {}, {["backup_config", 0, "encryption_key", 0, "gcp_kms_encryption_key"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_filestore_instance", {"name": "share", "tier": "ENTERPRISE", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
		["google_compute_image", {"name": "base", "source_disk": "base", "image_encryption_key": [{"kms_key_self_link": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_compute_snapshot", {"name": "base", "source_disk": "base", "snapshot_encryption_key": [{"kms_key_self_link": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}, {}],
		["google_gke_backup_backup_plan", {"name": "shop", "cluster": "shop", "location": "europe-west1", "backup_config": [{"encryption_key": [{"gcp_kms_encryption_key": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
