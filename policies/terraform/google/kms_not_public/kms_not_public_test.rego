package policies.terraform.google.kms_not_public_test

import data.policies.terraform.google.kms_not_public

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := kms_not_public.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_kms_key_ring_iam_member", {"key_ring_id": "orders/europe-west1/main", "role": "roles/cloudkms.cryptoKeyDecrypter", "member": "allUsers"}, {}, {["member"]}],
		["google_kms_key_ring_iam_binding", {"key_ring_id": "orders/europe-west1/main", "role": "roles/cloudkms.cryptoKeyDecrypter", "members": ["group:readers@example.com", "allAuthenticatedUsers"]}, {}, {["members", 1]}],
		["google_kms_key_ring_iam_policy", {"key_ring_id": "orders/europe-west1/main", "policy_data": {"unknown": "data.google_iam_policy.open.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/cloudkms.cryptoKeyDecrypter", "members": ["allUsers"]}]}}]}, {["policy_data"]}],
		["google_kms_crypto_key_iam_member", {"crypto_key_id": "orders/europe-west1/main/disk", "role": "roles/cloudkms.cryptoKeyDecrypter", "member": "allUsers"}, {}, {["member"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_kms_key_ring_iam_member", {"key_ring_id": "orders/europe-west1/main", "role": "roles/cloudkms.cryptoKeyDecrypter", "member": "group:readers@example.com"}, {}],
		["google_kms_key_ring_iam_binding", {"key_ring_id": "orders/europe-west1/main", "role": "roles/cloudkms.cryptoKeyDecrypter", "members": ["group:readers@example.com"]}, {}],
		["google_kms_key_ring_iam_policy", {"key_ring_id": "orders/europe-west1/main", "policy_data": {"unknown": "data.google_iam_policy.named.policy_data"}}, {"data.google_iam_policy": [{"type": "data.google_iam_policy", "name": "open", "address": "data.google_iam_policy.open", "config": {"binding": [{"role": "roles/cloudkms.cryptoKeyDecrypter", "members": ["group:readers@example.com"]}]}}]}],
	] {
		_paths(case) == set()
	}
}
