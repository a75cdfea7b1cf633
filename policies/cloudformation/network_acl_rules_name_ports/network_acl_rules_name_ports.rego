# METADATA
# title: Network ACLs name protocols and ports
# description: >-
#   Checks that rules that allow traffic name a protocol and not every port. An ACL that allows everything is no second
#   line behind the security groups.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
# custom:
#   id: ANX-CFN-0213
#   severity: low
#   topic: sg-open-ingress-any
#   subjects: ["AWS::EC2::NetworkAclEntry"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules allow what is needed and no more"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: what security groups allow, and the order of rules
#   remediation: Set `Protocol` and `PortRange` to what the subnet serves.
package policies.cloudformation.network_acl_rules_name_ports

import data.policies.lib.aws_firewall
import data.policies.lib.network
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows every protocol", "path": path} if {
	some rule in aws_firewall.acl_allows
	network.every_protocol(rule.protocol)
	path := array.concat(rule.path, ["Protocol"])
}

_faults contains {"text": "allows every port", "path": path} if {
	some rule in aws_firewall.acl_allows
	network.has_ports(rule.protocol)
	values.number(rule.from) <= 1
	values.number(rule.to) == 65535
	path := rule.path
}

_faults contains {"text": "names no ports", "path": path} if {
	some rule in aws_firewall.acl_allows
	network.has_ports(rule.protocol)
	rule.from == null
	rule.to == null
	path := array.concat(rule.path, ["PortRange"])
}
