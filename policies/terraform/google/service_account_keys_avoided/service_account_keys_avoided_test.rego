package policies.terraform.google.service_account_keys_avoided_test

import data.policies.terraform.google.service_account_keys_avoided

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := service_account_keys_avoided.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_service_account_key", {"service_account_id": "deploy@shop-1234.iam.gserviceaccount.com"}, {}, {[]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_service_account_key", {"service_account_id": "deploy@shop-1234.iam.gserviceaccount.com", "public_key_data": "cHVibGlj"}, {}],
	] {
		_paths(case) == set()
	}
}
