# METADATA
# description: >-
#   The rules of security groups and network ACLs of AWS in one shape, whether they stand in Terraform or in
#   CloudFormation, inside their group or as a resource of their own.
package policies.lib.aws_firewall

import data.policies.lib.aws
import data.policies.lib.network
import data.policies.lib.values

# Each rule is {path, protocol, from, to, cidrs}, with `cidrs` a list of {cidr, path}.
ingress contains rule if {
	some i, block in aws.list(input.subject.config.ingress)
	_group
	rule := _terraform(block, ["ingress", i])
}

ingress contains rule if {
	input.subject.type == "aws_security_group_rule"
	input.subject.config.type == "ingress"
	rule := _terraform(input.subject.config, [])
}

ingress contains rule if {
	input.subject.type == "aws_vpc_security_group_ingress_rule"
	rule := _terraform(input.subject.config, [])
}

ingress contains rule if {
	some entry in aws.entries(input.subject.config.Properties.SecurityGroupIngress)
	rule := _cloudformation(entry.value, array.concat(["Properties", "SecurityGroupIngress"], entry.path))
}

ingress contains rule if {
	input.subject.type == "AWS::EC2::SecurityGroupIngress"
	rule := _cloudformation(input.subject.config.Properties, ["Properties"])
}

egress contains rule if {
	some i, block in aws.list(input.subject.config.egress)
	_group
	rule := _terraform(block, ["egress", i])
}

egress contains rule if {
	input.subject.type == "aws_security_group_rule"
	input.subject.config.type == "egress"
	rule := _terraform(input.subject.config, [])
}

egress contains rule if {
	input.subject.type == "aws_vpc_security_group_egress_rule"
	rule := _terraform(input.subject.config, [])
}

egress contains rule if {
	some entry in aws.entries(input.subject.config.Properties.SecurityGroupEgress)
	rule := _cloudformation(entry.value, array.concat(["Properties", "SecurityGroupEgress"], entry.path))
}

egress contains rule if {
	input.subject.type == "AWS::EC2::SecurityGroupEgress"
	rule := _cloudformation(input.subject.config.Properties, ["Properties"])
}

# The rules of network ACLs that allow traffic: {path, protocol, from, to, cidrs, inbound}; those that stand in their ACL
# and let traffic in have a `number`, too.
acl_allows contains rule if {
	some i, block in aws.list(input.subject.config.ingress)
	not _group
	_says(block.action, "allow")
	more := {"inbound": true, "number": object.get(block, "rule_no", null)}
	rule := object.union(_terraform(block, ["ingress", i]), more)
}

acl_allows contains rule if {
	some i, block in aws.list(input.subject.config.egress)
	not _group
	_says(block.action, "allow")
	rule := object.union(_terraform(block, ["egress", i]), {"inbound": false})
}

acl_allows contains rule if {
	input.subject.type == "aws_network_acl_rule"
	_says(input.subject.config.rule_action, "allow")
	inbound := count([1 | values.is_true(input.subject.config.egress)]) == 0
	rule := object.union(_terraform(input.subject.config, []), {"inbound": inbound})
}

acl_allows contains rule if {
	input.subject.type == "AWS::EC2::NetworkAclEntry"
	_says(input.subject.config.Properties.RuleAction, "allow")
	inbound := count([1 | values.is_true(input.subject.config.Properties.Egress)]) == 0
	rule := object.union(_cloudformation(input.subject.config.Properties, ["Properties"]), {"inbound": inbound})
}

# Says whether an earlier rule of the same ACL refuses a port to the internet, so that a rule that allows it is idle.
denied_before(rule, port) if {
	some i, block in aws.list(input.subject.config.ingress)
	_says(block.action, "deny")
	refused := _terraform(block, ["ingress", i])
	count(open_cidrs(refused)) > 0
	opens(refused, [port])
	values.number(object.get(block, "rule_no", null)) < values.number(rule.number)
}

# Says whether a rule opens one of some ports.
opens(rule, _) if network.every_protocol(rule.protocol)

opens(rule, ports) if {
	network.has_ports(rule.protocol)
	count(network.ports_within(rule.from, rule.to, ports)) > 0
}

# Says whether a rule names one port or one type of message.
single_port(rule) if {
	not network.every_protocol(rule.protocol)
	aws.given(rule.from)
	values.number(rule.from) == values.number(rule.to)
}

# Returns the sources or destinations of a rule that take in the internet.
open_cidrs(rule) := [entry | some entry in rule.cidrs; network.open_cidr(entry.cidr)]

_says(action, word) if {
	is_string(action)
	lower(action) == word
}

_group if input.subject.type in {"aws_security_group", "aws_default_security_group"}

# Keys stand here one by one: a key that is computed makes every unknown value of the rule count.
_terraform(block, path) := {
	"path": path,
	"protocol": object.get(block, "protocol", object.get(block, "ip_protocol", null)),
	"from": object.get(block, "from_port", null),
	"to": object.get(block, "to_port", null),
	"cidrs": _cidrs(path, [
		["cidr_ipv4", object.get(block, "cidr_ipv4", null)],
		["cidr_ipv6", object.get(block, "cidr_ipv6", null)],
		["cidr_block", object.get(block, "cidr_block", null)],
		["ipv6_cidr_block", object.get(block, "ipv6_cidr_block", null)],
		["cidr_blocks", object.get(block, "cidr_blocks", null)],
		["ipv6_cidr_blocks", object.get(block, "ipv6_cidr_blocks", null)],
	]),
} if is_object(block)

# Returns the CIDR blocks of some keys, each with its path.
_cidrs(path, fields) := array.concat(
	[{"cidr": field[1], "path": array.concat(path, [field[0]])} |
		some field in fields
		aws.given(field[1])
		not is_array(field[1])
	],
	[{"cidr": cidr, "path": array.concat(path, [field[0], i])} |
		some field in fields
		some i, cidr in aws.list(field[1])
	],
)

_cloudformation(rule, path) := {
	"path": path,
	"protocol": object.get(rule, "IpProtocol", object.get(rule, "Protocol", null)),
	"from": object.get(rule, "FromPort", object.get(rule, ["PortRange", "From"], null)),
	"to": object.get(rule, "ToPort", object.get(rule, ["PortRange", "To"], null)),
	"cidrs": _cidrs(path, [
		["CidrIp", object.get(rule, "CidrIp", null)],
		["CidrIpv6", object.get(rule, "CidrIpv6", null)],
		["CidrBlock", object.get(rule, "CidrBlock", null)],
		["Ipv6CidrBlock", object.get(rule, "Ipv6CidrBlock", null)],
	]),
} if is_object(rule)
