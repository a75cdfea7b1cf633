package policies.terraform.google.gke_secrets_encrypted_test

import data.policies.terraform.google.gke_secrets_encrypted

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["database_encryption", 0, "state"]],
		["google_container_cluster", {"database_encryption": [{"state": "DECRYPTED"}]}, ["database_encryption", 0, "state"]],
	] {
		findings := gke_secrets_encrypted.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main keeps its secrets without a key of its own", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"database_encryption": [{"state": "ENCRYPTED"}]}],
	] {
		findings := gke_secrets_encrypted.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
