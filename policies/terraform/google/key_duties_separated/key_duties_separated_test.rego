package policies.terraform.google.key_duties_separated_test

import data.policies.terraform.google.key_duties_separated

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := key_duties_separated.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/cloudkms.admin", "members": ["group:security@example.com"]}, {"role": "roles/cloudkms.cryptoKeyEncrypterDecrypter", "members": ["group:developers@example.com", "group:security@example.com"]}]}, {}, {["binding", 0, "role"]}],
		["data.google_iam_policy", {"binding": [{"role": "roles/iam.serviceAccountUser", "members": ["group:security@example.com"]}, {"role": "roles/iam.serviceAccountAdmin", "members": ["group:security@example.com"]}]}, {}, {["binding", 1, "role"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["data.google_iam_policy", {"binding": [{"role": "roles/cloudkms.admin", "members": ["group:security@example.com"]}, {"role": "roles/cloudkms.cryptoKeyEncrypterDecrypter", "members": ["group:developers@example.com"]}]}, {}],
	] {
		_paths(case) == set()
	}
}
