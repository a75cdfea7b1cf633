# METADATA
# title: Security groups keep administration and data ports off the internet
# description: >-
#   Checks that no ingress rule opens a port for administration, files or data to the whole internet, over IPv4 or
#   IPv6. SSH and remote desktop have policies of their own. These services are scanned for within minutes, and one weak password or one late patch is then enough.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-TF-AWS-0004
#   severity: high
#   topic: public-ingress
#   subjects:
#   - aws_security_group
#   - aws_default_security_group
#   - aws_security_group_rule
#   - aws_vpc_security_group_ingress_rule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "network access to sensitive services is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "internal services stay apart from the internet"}
#   does_not_show: "what other ports serve, prefix lists and load balancers, and rules made outside the code"
#   parameters:
#     restricted_ports:
#       default: [20, 21, 23, 135, 137, 138, 139, 445, 1433, 1434, 1521, 2049, 2375, 2376, 2379, 2380, 2382, 2383,
#         2483, 2484, 3020, 3306, 4505, 4506, 5432, 5439, 5601, 5800, 5900, 5984, 5985, 5986, 6379, 7000, 7001,
#         7199, 8888, 9042, 9090, 9092, 9160, 9200, 9300, 10250, 11211, 11214, 11215, 27017, 27018, 61620, 61621]
#       description: Ports that must not be open to the internet.
#   remediation: >-
#     Replace the block in `cidr_blocks`, `ipv6_cidr_blocks`, `cidr_ipv4` or `cidr_ipv6` by the networks that need
#     access, or use a session manager or a VPN and remove the rule.
package policies.terraform.aws.security_group_ingress_restricted

import data.policies.lib.network

applies if input.subject.type != "aws_security_group_rule"

applies if input.subject.config.type == "ingress"

deny contains finding if {
	some source in _open_sources
	finding := {
		"message": sprintf("%s opens %s to %s", [input.subject.address, _opened(source.rule), source.cidr]),
		"path": source.path,
	}
}

# The nested rules of a group, and the resources that are one rule each.
_rules contains {"rule": rule, "path": ["ingress", i]} if {
	is_array(input.subject.config.ingress)
	some i, rule in input.subject.config.ingress
}

_rules contains {"rule": input.subject.config, "path": []} if {
	input.subject.type in {"aws_security_group_rule", "aws_vpc_security_group_ingress_rule"}
}

_open_sources contains {"rule": rule, "cidr": cidr, "path": path} if {
	some entry in _rules
	is_array(entry.rule.cidr_blocks)
	some i, cidr in entry.rule.cidr_blocks
	network.open_cidr(cidr)
	path := array.concat(entry.path, ["cidr_blocks", i])
	rule := entry.rule
}

_open_sources contains {"rule": rule, "cidr": cidr, "path": path} if {
	some entry in _rules
	is_array(entry.rule.ipv6_cidr_blocks)
	some i, cidr in entry.rule.ipv6_cidr_blocks
	network.open_cidr(cidr)
	path := array.concat(entry.path, ["ipv6_cidr_blocks", i])
	rule := entry.rule
}

_open_sources contains {"rule": rule, "cidr": cidr, "path": ["cidr_ipv4"]} if {
	some entry in _rules
	network.open_cidr(entry.rule.cidr_ipv4)
	rule := entry.rule
	cidr := entry.rule.cidr_ipv4
}

_open_sources contains {"rule": rule, "cidr": cidr, "path": ["cidr_ipv6"]} if {
	some entry in _rules
	network.open_cidr(entry.rule.cidr_ipv6)
	rule := entry.rule
	cidr := entry.rule.cidr_ipv6
}

# Returns what a rule opens, in words; undefined if none of it is restricted.
_opened(rule) := "every port" if network.every_protocol(_protocol(rule))

_opened(rule) := network.range_words(rule.from_port, rule.to_port) if {
	network.has_ports(_protocol(rule))
	count(network.ports_within(rule.from_port, rule.to_port, _restricted_ports)) > 0
}

_protocol(rule) := rule.protocol

_protocol(rule) := rule.ip_protocol if not rule.protocol

_restricted_ports := data.parameters["ANX-TF-AWS-0004"].restricted_ports
