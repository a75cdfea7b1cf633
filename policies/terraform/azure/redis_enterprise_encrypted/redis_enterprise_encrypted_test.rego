package policies.terraform.azure.redis_enterprise_encrypted_test

import data.policies.terraform.azure.redis_enterprise_encrypted

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := redis_enterprise_encrypted.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["azurerm_redis_enterprise_database", {"cluster_id": "x", "client_protocol": "PLAINTEXT"}, {}, {["client_protocol"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["azurerm_redis_enterprise_database", {"cluster_id": "x"}, {}],
		["azurerm_redis_enterprise_database", {"cluster_id": "x", "client_protocol": "Encrypted"}, {}],
	] {
		_paths(case) == set()
	}
}
