package policies.kubernetes.crossplane_security_groups_closed_test

import data.policies.kubernetes.crossplane_security_groups_closed

_object(settings) := {"subject": {
	"address": "SecurityGroup shop",
	"config": {
		"apiVersion": "ec2.aws.crossplane.io/v1beta1",
		"kind": "SecurityGroup",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every place, settings in {
		["ingress", 0, "ipRanges", 1, "cidrIp"]: {"ingress": [{"ipRanges": [
			{"cidrIp": "10.0.0.0/8"},
			{"cidrIp": "0.0.0.0/0"},
		]}]},
		["ingress", 0, "ipv6Ranges", 0, "cidrIPv6"]: {"ingress": [{"ipv6Ranges": [{"cidrIPv6": "::/0"}]}]},
		["ingress", 0, "cidrIp"]: {"ingress": [{"cidrIp": "0.0.0.0/0"}]},
		["cidrBlocks", 0]: {"type": "ingress", "cidrBlocks": ["0.0.0.0/0"]},
	} {
		findings := crossplane_security_groups_closed.deny with input as _object(settings)
		findings == {{
			"message": "SecurityGroup shop lets in every address",
			"path": array.concat(["spec", "forProvider"], place),
		}}
	}
}

test_allow_sound if {
	every settings in [{"ingress": [{"fromPort": 443, "ipRanges": [{"cidrIp": "10.0.0.0/8"}]}]}, {}] {
		crossplane_security_groups_closed.deny == set() with input as _object(settings)
		crossplane_security_groups_closed.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_security_groups_closed.applies
		with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
