package policies.terraform.google.alloydb_no_public_address_test

import data.policies.terraform.google.alloydb_no_public_address

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := alloydb_no_public_address.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_alloydb_instance", {"cluster": "orders", "instance_id": "main", "network_config": [{"enable_public_ip": true}]}, {}, {["network_config", 0, "enable_public_ip"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_alloydb_instance", {"cluster": "orders", "instance_id": "main"}, {}],
		["google_alloydb_instance", {"cluster": "orders", "instance_id": "main", "network_config": [{"enable_public_ip": false}]}, {}],
	] {
		_paths(case) == set()
	}
}
