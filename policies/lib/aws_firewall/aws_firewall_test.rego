package policies.lib.aws_firewall_test

import data.policies.lib.aws_firewall

_subject(type, config) := {"subject": {"type": type, "config": config}}

_web := {"protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_blocks": ["10.0.0.0/8", "0.0.0.0/0"]}

test_rules_of_a_terraform_group if {
	subject := _subject("aws_security_group", {"ingress": [_web, "x"], "egress": [_web]})
	ingress := aws_firewall.ingress with input as subject
	egress := aws_firewall.egress with input as subject
	allows := aws_firewall.acl_allows with input as subject
	{rule.path | some rule in ingress} == {["ingress", 0]}
	{rule.path | some rule in egress} == {["egress", 0]}
	allows == set()
	every rule in ingress {
		aws_firewall.single_port(rule)
		aws_firewall.open_cidrs(rule) == [{"cidr": "0.0.0.0/0", "path": ["ingress", 0, "cidr_blocks", 1]}]
		aws_firewall.opens(rule, [443])
		not aws_firewall.opens(rule, [22])
	}
}

test_rules_of_their_own if {
	rule := {"ip_protocol": "-1", "cidr_ipv6": "::/0"}
	in_v := aws_firewall.ingress with input as _subject("aws_vpc_security_group_ingress_rule", rule)
	out_v := aws_firewall.egress with input as _subject("aws_vpc_security_group_egress_rule", rule)
	every found in in_v | out_v {
		aws_firewall.open_cidrs(found) == [{"cidr": "::/0", "path": ["cidr_ipv6"]}]
		aws_firewall.opens(found, [22])
		not aws_firewall.single_port(found)
	}
	in_r := aws_firewall.ingress
		with input as _subject("aws_security_group_rule", object.union(_web, {"type": "ingress"}))
	out_r := aws_firewall.egress
		with input as _subject("aws_security_group_rule", object.union(_web, {"type": "egress"}))
	[count(in_v), count(out_v), count(in_r), count(out_r)] == [1, 1, 1, 1]
}

test_rules_of_cloudformation if {
	rule := {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "CidrIp": "0.0.0.0/0"}
	group := _subject(
		"AWS::EC2::SecurityGroup",
		{"Properties": {"SecurityGroupIngress": [rule], "SecurityGroupEgress": rule}},
	)
	ingress := aws_firewall.ingress with input as group
	egress := aws_firewall.egress with input as group
	{found.path | some found in ingress} == {["Properties", "SecurityGroupIngress", 0]}
	{found.path | some found in egress} == {["Properties", "SecurityGroupEgress"]}
	in_r := aws_firewall.ingress with input as _subject("AWS::EC2::SecurityGroupIngress", {"Properties": rule})
	out_r := aws_firewall.egress with input as _subject("AWS::EC2::SecurityGroupEgress", {"Properties": rule})
	{found.path | some found in in_r | out_r} == {["Properties"]}
	every found in in_r {
		aws_firewall.opens(found, [22])
	}
}

test_rules_of_network_acls if {
	block := {"action": "allow", "protocol": "-1", "cidr_block": "0.0.0.0/0"}
	acl := _subject("aws_network_acl", {"ingress": [block], "egress": [block, {"action": "deny"}]})
	allows := aws_firewall.acl_allows with input as acl
	{[rule.path, rule.inbound] | some rule in allows} == {[["ingress", 0], true], [["egress", 0], false]}
	rule := {"rule_action": "ALLOW", "egress": true, "cidr_block": "0.0.0.0/0"}
	alone := aws_firewall.acl_allows with input as _subject("aws_network_acl_rule", rule)
	[found.inbound | some found in alone] == [false]
	entry := {"RuleAction": "allow", "Protocol": 6, "PortRange": {"From": 22, "To": 22}, "CidrBlock": "0.0.0.0/0"}
	entries := aws_firewall.acl_allows with input as _subject("AWS::EC2::NetworkAclEntry", {"Properties": entry})
	every found in entries {
		found.inbound
		aws_firewall.opens(found, [22])
		aws_firewall.open_cidrs(found) == [{"cidr": "0.0.0.0/0", "path": ["Properties", "CidrBlock"]}]
	}
	count(entries) == 1
}

test_denied_before if {
	deny := {"action": "deny", "protocol": "tcp", "from_port": 22, "to_port": 22, "cidr_block": "0.0.0.0/0", "rule_no": 10}
	allow := {"action": "allow", "protocol": "-1", "cidr_block": "0.0.0.0/0", "rule_no": 100}
	subject := _subject("aws_network_acl", {"ingress": [deny, allow]})
	aws_firewall.denied_before({"number": 100}, 22) with input as subject
	not aws_firewall.denied_before({"number": 100}, 3389) with input as subject
	not aws_firewall.denied_before({"number": 5}, 22) with input as subject
}
