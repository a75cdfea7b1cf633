package policies.terraform.google.storage_hmac_keys_avoided_test

import data.policies.terraform.google.storage_hmac_keys_avoided

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := storage_hmac_keys_avoided.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_storage_hmac_key", {"service_account_email": "reports@shop-1234.iam.gserviceaccount.com"}, {}, {[]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_storage_hmac_key", {"service_account_email": "reports@shop-1234.iam.gserviceaccount.com", "state": "INACTIVE"}, {}],
	] {
		_paths(case) == set()
	}
}
