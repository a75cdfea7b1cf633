package policies.terraform.google.vpn_current_protocol_test

import data.policies.terraform.google.vpn_current_protocol

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config, "views": {"documents": []}},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := vpn_current_protocol.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_vpn_tunnel", {"name": "office", "peer_ip": "192.0.2.1", "ike_version": 1}, {}, {["ike_version"]}],
	] {
		_paths(case) == case[3]
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_vpn_tunnel", {"name": "office", "peer_ip": "192.0.2.1", "ike_version": 2}, {}],
		["google_compute_vpn_tunnel", {"name": "office", "peer_ip": "192.0.2.1"}, {}],
	] {
		_paths(case) == set()
	}
}
