package policies.terraform.google.gke_authorized_networks_test

import data.policies.terraform.google.gke_authorized_networks

_resource(type, config) := {"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config}}

test_deny_faults if {
	every case in [
		["google_container_cluster", {}, ["master_authorized_networks_config"]],
	] {
		findings := gke_authorized_networks.deny with input as _resource(case[0], case[1])
		findings == {{"message": sprintf("%s.main accepts every network at its control plane", [case[0]]), "path": case[2]}}
	}
}

test_allow_good_states if {
	every case in [
		["google_container_cluster", {"master_authorized_networks_config": [{"cidr_blocks": [{"cidr_block": "192.0.2.0/28"}]}]}],
	] {
		findings := gke_authorized_networks.deny with input as _resource(case[0], case[1])
		findings == set()
	}
}
