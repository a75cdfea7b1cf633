package policies.kubernetes.services_claim_no_addresses_test

import data.policies.kubernetes.services_claim_no_addresses

test_deny_addresses if {
	findings := services_claim_no_addresses.deny with input as {"subject": {
		"address": "Service web",
		"config": {"spec": {"externalIPs": ["192.0.2.7"]}},
	}}
	findings == {{"message": "Service web claims external addresses", "path": ["spec", "externalIPs"]}}
}

test_allow_none if {
	every spec in [{}, {"externalIPs": []}] {
		services_claim_no_addresses.deny == set() with input as {"subject": {"address": "Service web", "config": {"spec": spec}}}
	}
}
