package policies.kubernetes.network_policies_name_addresses_test

import data.policies.kubernetes.network_policies_name_addresses

_policy(spec) := {"subject": {"address": "NetworkPolicy web", "config": {"spec": spec}}}

test_deny_every_address if {
	findings := network_policies_name_addresses.deny with input as _policy({
		"ingress": [{"from": [{"podSelector": {}}, {"ipBlock": {"cidr": "0.0.0.0/0"}}]}],
		"egress": [{"to": [{"ipBlock": {"cidr": "::/0", "except": []}}]}],
	})
	findings == {
		{
			"message": "NetworkPolicy web allows every address for ingress",
			"path": ["spec", "ingress", 0, "from", 1, "ipBlock", "cidr"],
		},
		{
			"message": "NetworkPolicy web allows every address for egress",
			"path": ["spec", "egress", 0, "to", 0, "ipBlock", "cidr"],
		},
	}
}

test_deny_exceptions_of_single_subnets if {
	findings := network_policies_name_addresses.deny with input as _policy({"egress": [{"to": [{"ipBlock": {
		"cidr": "0.0.0.0/0",
		"except": ["10.0.3.0/24", "10.0.4.0/24"],
	}}]}]})
	{finding.path | some finding in findings} == {["spec", "egress", 0, "to", 0, "ipBlock", "cidr"]}
}

test_allow_narrow if {
	every spec in [
		{},
		{"ingress": [{}], "egress": [{"ports": [{"port": 53}]}]},
		{"egress": [{"to": [{"ipBlock": {"cidr": "0.0.0.0/0", "except": ["169.254.169.254/32"]}}]}]},
		{"ingress": [{"from": [{"ipBlock": {"cidr": "0.0.0.0/0", "except": ["192.0.2.0/24", "10.0.0.0/8"]}}]}]},
		{"ingress": [{"from": [{"ipBlock": {"cidr": "192.0.2.0/24"}}]}]},
	] {
		network_policies_name_addresses.deny == set() with input as _policy(spec)
	}
}
