package policies.terraform.google.gke_alias_addresses_test

import data.policies.terraform.google.gke_alias_addresses

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["ip_allocation_policy"]],
	] {
		findings := gke_alias_addresses.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main gives pods addresses that the network does not know", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"ip_allocation_policy": [{"cluster_secondary_range_name": "pods"}]}],
	] {
		findings := gke_alias_addresses.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
