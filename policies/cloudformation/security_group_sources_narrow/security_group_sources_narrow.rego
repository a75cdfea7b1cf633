# METADATA
# title: Security groups admit narrow ranges of public addresses
# description: >-
#   Checks that a range of public addresses in an ingress rule is no larger than a site needs. A wide range admits the
#   customers of whole providers, and is mostly a slip in the length of the prefix.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
# custom:
#   id: ANX-CFN-0343
#   severity: medium
#   topic: sg-open-ingress-any
#   subjects: ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access from other networks is limited to known ones"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: who lies in the ranges; ranges that are open to everyone have policies of their own
#   parameters:
#     shortest_prefix: {default: 24, description: "Shortest prefix of public IPv4 ranges that is accepted."}
#   remediation: Narrow the range in `CidrIp`, for example to a `/32` for one address.
package policies.cloudformation.security_group_sources_narrow

import data.policies.lib.aws_firewall
import data.policies.lib.network
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.ingress
	some entry in rule.cidrs
	not network.open_cidr(entry.cidr)
	network.public_prefix(entry.cidr) < data.parameters["ANX-CFN-0343"].shortest_prefix
	text := sprintf("admits the wide range %s", [entry.cidr])
	path := entry.path
}
