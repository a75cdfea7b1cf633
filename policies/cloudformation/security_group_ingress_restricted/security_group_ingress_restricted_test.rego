package policies.cloudformation.security_group_ingress_restricted_test

import data.policies.cloudformation.security_group_ingress_restricted

_parameters := {"ANX-CFN-0003": {"restricted_ports": [22, 3389]}}

_input(type, properties) := {"subject": {"type": type, "address": "Web", "config": {"Properties": properties}}}

_group(rules) := _input("AWS::EC2::SecurityGroup", {"GroupDescription": "Web", "SecurityGroupIngress": rules})

_ssh := {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}

test_deny_ssh_from_anywhere if {
	rules := [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "0.0.0.0/0"}, _ssh]
	findings := security_group_ingress_restricted.deny with input as _group(rules) with data.parameters as _parameters
	findings == {{
		"message": "Web opens port 22 to 0.0.0.0/0",
		"path": ["Properties", "SecurityGroupIngress", 1, "CidrIp"],
	}}
}

test_deny_single_rule_without_list if {
	findings := security_group_ingress_restricted.deny with input as _group(_ssh) with data.parameters as _parameters
	findings == {{
		"message": "Web opens port 22 to 0.0.0.0/0",
		"path": ["Properties", "SecurityGroupIngress", "CidrIp"],
	}}
}

test_deny_rule_resource if {
	every protocol in ["-1", -1] {
		properties := {"GroupId": "sg-1", "IpProtocol": protocol, "CidrIpv6": "::/0"}
		findings := security_group_ingress_restricted.deny
			with input as _input("AWS::EC2::SecurityGroupIngress", properties)
			with data.parameters as _parameters
		findings == {{"message": "Web opens every port to ::/0", "path": ["Properties", "CidrIpv6"]}}
	}
}

test_deny_range_in_strings if {
	rule := {"IpProtocol": "6", "FromPort": "0", "ToPort": "65535", "CidrIp": "0.0.0.0/0"}
	findings := security_group_ingress_restricted.deny with input as _group([rule]) with data.parameters as _parameters
	findings == {{
		"message": "Web opens ports 0 to 65535 to 0.0.0.0/0",
		"path": ["Properties", "SecurityGroupIngress", 0, "CidrIp"],
	}}
}

test_allow_other_rules if {
	rules := [
		object.union(_ssh, {"CidrIp": "10.0.0.0/8"}),
		object.union(_ssh, {"CidrIp": {"Ref": "Office"}}),
		object.union(_ssh, {"FromPort": 443, "ToPort": 443}),
		{"IpProtocol": "icmp", "FromPort": -1, "ToPort": -1, "CidrIp": "0.0.0.0/0"},
		{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "SourceSecurityGroupId": "sg-1"},
		"x",
		null,
	]
	findings := security_group_ingress_restricted.deny with input as _group(rules) with data.parameters as _parameters
	findings == set()
}

test_allow_other_shapes if {
	every rules in [[], {}, null, "x", {"Fn::If": ["A", [], []]}] {
		findings := security_group_ingress_restricted.deny with input as _group(rules)
			with data.parameters as _parameters
		findings == set()
	}
}

test_allow_no_properties if {
	findings := security_group_ingress_restricted.deny with input as {"subject": {"config": {}}}
		with data.parameters as _parameters
	findings == set()
}
