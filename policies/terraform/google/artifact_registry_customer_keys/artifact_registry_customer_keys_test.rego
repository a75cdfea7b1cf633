package policies.terraform.google.artifact_registry_customer_keys_test

import data.policies.terraform.google.artifact_registry_customer_keys

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := artifact_registry_customer_keys.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1"}, {}, {["kms_key_name"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_artifact_registry_repository", {"repository_id": "apps", "format": "DOCKER", "location": "europe-west1", "kms_key_name": "projects/shop-1234/locations/europe-west1/keyRings/main/cryptoKeys/data"}, {}],
	] {
		_paths(case) == set()
	}
}
