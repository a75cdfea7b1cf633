package policies.terraform.aws.security_group_ingress_restricted_test

import data.policies.terraform.aws.security_group_ingress_restricted

_parameters := {"ANX-TF-AWS-0004": {"restricted_ports": [22, 3389, 5432]}}

_input(type, config) := {"subject": {"type": type, "address": sprintf("%s.web", [type]), "config": config}}

_group(rules) := _input("aws_security_group", {"ingress": rules})

_ssh := {"from_port": 22, "to_port": 22, "protocol": "tcp"}

_from(rule, sources) := object.union(rule, sources)

test_deny_ssh_from_anywhere if {
	rule := _from(_ssh, {"cidr_blocks": ["10.0.0.0/8", "0.0.0.0/0"]})
	findings := security_group_ingress_restricted.deny with input as _group([rule]) with data.parameters as _parameters
	findings == {{
		"message": "aws_security_group.web opens port 22 to 0.0.0.0/0",
		"path": ["ingress", 0, "cidr_blocks", 1],
	}}
}

test_deny_both_address_families if {
	rule := _from(_ssh, {"cidr_blocks": ["0.0.0.0/0"], "ipv6_cidr_blocks": ["::/0"]})
	findings := security_group_ingress_restricted.deny with input as _group([{}, rule])
		with data.parameters as _parameters
	findings == {
		{
			"message": "aws_security_group.web opens port 22 to 0.0.0.0/0",
			"path": ["ingress", 1, "cidr_blocks", 0],
		},
		{
			"message": "aws_security_group.web opens port 22 to ::/0",
			"path": ["ingress", 1, "ipv6_cidr_blocks", 0],
		},
	}
}

test_deny_every_protocol if {
	every protocol in ["-1", -1, "all"] {
		rule := {"from_port": 0, "to_port": 0, "protocol": protocol, "cidr_blocks": ["0.0.0.0/0"]}
		findings := security_group_ingress_restricted.deny with input as _group([rule])
			with data.parameters as _parameters
		findings == {{
			"message": "aws_security_group.web opens every port to 0.0.0.0/0",
			"path": ["ingress", 0, "cidr_blocks", 0],
		}}
	}
}

test_deny_range_with_restricted_port if {
	config := {"type": "ingress", "from_port": "0", "to_port": "65535", "protocol": "TCP", "cidr_blocks": ["0.0.0.0/0"]}
	findings := security_group_ingress_restricted.deny with input as _input("aws_security_group_rule", config)
		with data.parameters as _parameters
	findings == {{
		"message": "aws_security_group_rule.web opens ports 0 to 65535 to 0.0.0.0/0",
		"path": ["cidr_blocks", 0],
	}}
}

test_deny_rule_resource_of_vpc if {
	config := {"ip_protocol": "tcp", "from_port": 5432, "to_port": 5432}
	v4 := security_group_ingress_restricted.deny
		with input as _input("aws_vpc_security_group_ingress_rule", _from(config, {"cidr_ipv4": "0.0.0.0/0"}))
		with data.parameters as _parameters
	v6 := security_group_ingress_restricted.deny
		with input as _input("aws_vpc_security_group_ingress_rule", _from({"ip_protocol": "-1"}, {"cidr_ipv6": "::/0"}))
		with data.parameters as _parameters
	v4 == {{
		"message": "aws_vpc_security_group_ingress_rule.web opens port 5432 to 0.0.0.0/0",
		"path": ["cidr_ipv4"],
	}}
	v6 == {{
		"message": "aws_vpc_security_group_ingress_rule.web opens every port to ::/0",
		"path": ["cidr_ipv6"],
	}}
}

test_allow_web_from_anywhere if {
	rule := {"from_port": 443, "to_port": 443, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"]}
	findings := security_group_ingress_restricted.deny with input as _group([rule]) with data.parameters as _parameters
	findings == set()
}

test_allow_ssh_from_network if {
	rule := _from(_ssh, {"cidr_blocks": ["10.20.0.0/16"], "ipv6_cidr_blocks": ["fd00::/8"]})
	findings := security_group_ingress_restricted.deny with input as _group([rule]) with data.parameters as _parameters
	findings == set()
}

test_allow_icmp if {
	rule := {"from_port": -1, "to_port": -1, "protocol": "icmp", "cidr_blocks": ["0.0.0.0/0"]}
	findings := security_group_ingress_restricted.deny with input as _group([rule]) with data.parameters as _parameters
	findings == set()
}

test_allow_other_shapes if {
	blocks := _from(_ssh, {"cidr_blocks": "0.0.0.0/0", "ipv6_cidr_blocks": null})
	every rules in [[], null, "x", {}, [blocks], [_ssh], ["x"]] {
		findings := security_group_ingress_restricted.deny with input as _group(rules)
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_egress_does_not_apply if {
	not security_group_ingress_restricted.applies with input as _input("aws_security_group_rule", {"type": "egress"})
	security_group_ingress_restricted.applies with input as _input("aws_security_group_rule", {"type": "ingress"})
	security_group_ingress_restricted.applies with input as _group([])
}
