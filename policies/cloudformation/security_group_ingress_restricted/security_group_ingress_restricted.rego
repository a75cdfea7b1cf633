# METADATA
# title: Security groups keep administration and data ports off the internet
# description: >-
#   Checks that no ingress rule opens a port for administration, files or data to the whole internet, over IPv4 or
#   IPv6. SSH and remote desktop have policies of their own. These services are scanned for within minutes, and one weak password or one late patch is then enough.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-CFN-0003
#   severity: high
#   topic: public-ingress
#   subjects: ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "network access to sensitive services is restricted"}
#   - {id: A.8.22, strength: supports, rationale: "internal services stay apart from the internet"}
#   does_not_show: "what other ports serve, prefix lists and load balancers, and rules made outside the template"
#   parameters:
#     restricted_ports:
#       default: [20, 21, 23, 135, 137, 138, 139, 445, 1433, 1434, 1521, 2049, 2375, 2376, 2379, 2380, 2382, 2383,
#         2483, 2484, 3020, 3306, 4505, 4506, 5432, 5439, 5601, 5800, 5900, 5984, 5985, 5986, 6379, 7000, 7001,
#         7199, 8888, 9042, 9090, 9092, 9160, 9200, 9300, 10250, 11211, 11214, 11215, 27017, 27018, 61620, 61621]
#       description: Ports that must not be open to the internet.
#   remediation: >-
#     Replace `CidrIp` or `CidrIpv6` by the networks that need access, or use a session manager or a VPN and remove the
#     rule.
package policies.cloudformation.security_group_ingress_restricted

import data.policies.lib.network

deny contains finding if {
	some entry in _rules
	network.open_cidr(entry.rule.CidrIp)
	finding := _finding(entry.rule, entry.rule.CidrIp, array.concat(entry.path, ["CidrIp"]))
}

deny contains finding if {
	some entry in _rules
	network.open_cidr(entry.rule.CidrIpv6)
	finding := _finding(entry.rule, entry.rule.CidrIpv6, array.concat(entry.path, ["CidrIpv6"]))
}

# The nested rules of a group (a list, or one rule without a list), and the resource that is one rule.
_rules contains {"rule": rule, "path": ["Properties", "SecurityGroupIngress", i]} if {
	is_array(input.subject.config.Properties.SecurityGroupIngress)
	some i, rule in input.subject.config.Properties.SecurityGroupIngress
}

_rules contains {"rule": rule, "path": ["Properties", "SecurityGroupIngress"]} if {
	rule := input.subject.config.Properties.SecurityGroupIngress
	is_object(rule)
}

_rules contains {"rule": input.subject.config.Properties, "path": ["Properties"]} if {
	input.subject.type == "AWS::EC2::SecurityGroupIngress"
}

# Returns the finding on a rule; undefined if nothing that it opens is restricted.
_finding(rule, cidr, path) := {
	"message": sprintf("%s opens %s to %s", [input.subject.address, _opened(rule), cidr]),
	"path": path,
}

_opened(rule) := "every port" if network.every_protocol(rule.IpProtocol)

_opened(rule) := network.range_words(rule.FromPort, rule.ToPort) if {
	network.has_ports(rule.IpProtocol)
	count(network.ports_within(rule.FromPort, rule.ToPort, _restricted_ports)) > 0
}

_restricted_ports := data.parameters["ANX-CFN-0003"].restricted_ports
