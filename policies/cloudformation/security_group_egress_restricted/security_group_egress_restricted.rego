# METADATA
# title: Security groups restrict what leaves
# description: >-
#   Checks that egress rules name a protocol and do not open ranges of ports to the whole internet. Data leaves and
#   malware calls home over connections that nobody needed to allow.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-CFN-0210
#   severity: low
#   topic: sg-egress-any
#   subjects: ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupEgress"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "outbound traffic is limited to what is needed"}
#   - {id: A.8.12, strength: supports, rationale: "ways for data to leak are closed"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   does_not_show: single ports that are open to the internet, and proxies or firewalls further out
#   remediation: Name the protocol, port and destinations that the workload needs in `SecurityGroupEgress`.
package policies.cloudformation.security_group_egress_restricted

import data.policies.lib.aws_firewall
import data.policies.lib.network

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "lets every protocol out", "path": path} if {
	some rule in aws_firewall.egress
	network.every_protocol(rule.protocol)
	path := rule.path
}

_faults contains {"text": text, "path": path} if {
	some rule in aws_firewall.egress
	not network.every_protocol(rule.protocol)
	not aws_firewall.single_port(rule)
	some open in aws_firewall.open_cidrs(rule)
	text := sprintf("lets ranges of ports out to %s", [open.cidr])
	path := open.path
}
