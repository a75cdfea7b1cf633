# METADATA
# title: Security groups open only web ports to the internet
# description: >-
#   Checks that no ingress rule opens a port to the whole internet that is not meant for the public. Services that
#   nobody meant to publish are found by scanners within minutes.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-TF-AWS-0208
#   severity: medium
#   topic: sg-open-ingress-any
#   subjects:
#   - aws_security_group
#   - aws_default_security_group
#   - aws_security_group_rule
#   - aws_vpc_security_group_ingress_rule
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only public services can be reached from the internet"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: >-
#     what the public ports serve, prefix lists, and the ports for administration and data, which a policy of their
#     own judges
#   parameters:
#     public_ports:
#       default: [80, 443]
#       description: Ports that may be open to the internet.
#     judged_elsewhere:
#       default: [20, 21, 22, 23, 135, 139, 445, 1433, 1521, 2049, 2375, 2376, 2379, 3306, 3389, 5432, 5439, 5601,
#         5900, 5984, 5985, 5986, 6379, 9042, 9092, 9200, 9300, 10250, 11211, 27017]
#       description: Ports that the policy on administration and data ports reports.
#   remediation: >-
#     Replace the block in `cidr_blocks`, `ipv6_cidr_blocks`, `cidr_ipv4` or `cidr_ipv6` by the networks that need
#     access.
package policies.terraform.aws.security_group_web_ports_only

import data.policies.lib.aws_firewall
import data.policies.lib.network

applies if input.subject.type != "aws_security_group_rule"

applies if input.subject.config.type == "ingress"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.ingress
	some open in aws_firewall.open_cidrs(rule)
	network.has_ports(rule.protocol)
	not _public(rule)
	not aws_firewall.opens(rule, _parameters.judged_elsewhere)
	text := sprintf("opens %s to %s", [_ports(rule), open.cidr])
	path := open.path
}

_public(rule) if {
	aws_firewall.single_port(rule)
	aws_firewall.opens(rule, _parameters.public_ports)
}

_ports(rule) := network.range_words(rule.from, rule.to)

_parameters := data.parameters["ANX-TF-AWS-0208"]
