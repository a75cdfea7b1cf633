package policies.terraform.google.binary_authorization_enforced_test

import data.policies.terraform.google.binary_authorization_enforced

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := binary_authorization_enforced.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_binary_authorization_policy", {"default_admission_rule": [{"evaluation_mode": "ALWAYS_ALLOW", "enforcement_mode": "ENFORCED_BLOCK_AND_AUDIT_LOG"}]}, {}, {["default_admission_rule", 0, "evaluation_mode"]}],
		["google_binary_authorization_policy", {"default_admission_rule": [{"evaluation_mode": "ALWAYS_DENY", "enforcement_mode": "ENFORCED_BLOCK_AND_AUDIT_LOG"}], "cluster_admission_rules": [{"cluster": "europe-west1.shop", "evaluation_mode": "REQUIRE_ATTESTATION", "enforcement_mode": "DRYRUN_AUDIT_LOG_ONLY"}]}, {}, {["cluster_admission_rules", 0, "enforcement_mode"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_binary_authorization_policy", {"default_admission_rule": [{"evaluation_mode": "REQUIRE_ATTESTATION", "enforcement_mode": "ENFORCED_BLOCK_AND_AUDIT_LOG"}]}, {}],
	] {
		_paths(case) == set()
	}
}
