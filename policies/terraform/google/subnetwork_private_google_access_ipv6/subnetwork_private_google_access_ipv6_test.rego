package policies.terraform.google.subnetwork_private_google_access_ipv6_test

import data.policies.terraform.google.subnetwork_private_google_access_ipv6

_resource(type, config, related) := {
	"subject": {"type": type, "address": sprintf("%s.main", [type]), "config": config},
	"related": related,
}

_paths(case) := {finding.path | some finding in findings} if {
	findings := subnetwork_private_google_access_ipv6.deny with input as _resource(case[0], case[1], case[2])
}

test_deny_faults if {
	every case in [
		["google_compute_subnetwork", {"stack_type": "IPV4_IPV6"}, {}, {["private_ipv6_google_access"]}],
	] {
		_paths(case) == case[3]
		subnetwork_private_google_access_ipv6.applies with input as _resource(case[0], case[1], case[2])
	}
}

test_allow_good_states if {
	every case in [
		["google_compute_subnetwork", {"stack_type": "IPV4_IPV6", "private_ipv6_google_access": "ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE"}, {}],
	] {
		_paths(case) == set()
	}
}

test_other_resources_do_not_count if {
	every case in [
		["google_compute_subnetwork", {}, {}],
	] {
		not subnetwork_private_google_access_ipv6.applies with input as _resource(case[0], case[1], case[2])
	}
}
