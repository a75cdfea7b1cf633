package policies.terraform.google.gke_authorized_networks_narrow_test

import data.policies.terraform.google.gke_authorized_networks_narrow

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := gke_authorized_networks_narrow.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_container_cluster", {"master_authorized_networks_config": [{"cidr_blocks": [{"cidr_block": "0.0.0.0/0"}]}]}, {}, {["master_authorized_networks_config", 0, "cidr_blocks", 0, "cidr_block"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {}, {}],
		["google_container_cluster", {"master_authorized_networks_config": [{"cidr_blocks": [{"cidr_block": "192.0.2.0/28"}]}]}, {}],
	] {
		_paths(case) == set()
	}
}
