# METADATA
# title: Network rules name single ports
# description: >-
#   Checks that rules of security groups, and of game server fleets, name a protocol and one port instead of every
#   protocol or a range. A range opens ports that nobody asked for, and services that start later.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-CFN-0211
#   severity: low
#   topic: sg-open-db-and-admin-ports
#   subjects:
#   - "AWS::EC2::SecurityGroup"
#   - "AWS::EC2::SecurityGroupIngress"
#   - "AWS::EC2::SecurityGroupEgress"
#   - "AWS::GameLift::Fleet"
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules allow what is needed and no more"}
#   - {id: A.8.22, strength: supports, rationale: "networks of different trust stay apart"}
#   - {id: A.8.3, strength: supports, rationale: "access to services is restricted"}
#   does_not_show: who may use the ports
#   remediation: >-
#     Write one rule per port: set `IpProtocol`, and the same `FromPort` and `ToPort`.
package policies.cloudformation.security_group_rules_name_ports

import data.policies.lib.aws
import data.policies.lib.aws_firewall
import data.policies.lib.network
import data.policies.lib.values

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "allows every protocol in", "path": path} if {
	some rule in aws_firewall.ingress
	network.every_protocol(rule.protocol)
	path := rule.path
}

_faults contains {"text": "allows a range of ports in", "path": path} if {
	some rule in aws_firewall.ingress
	_range(rule)
	path := rule.path
}

_faults contains {"text": "allows a range of ports out", "path": path} if {
	some rule in aws_firewall.egress
	_range(rule)
	path := rule.path
}

_faults contains {"text": "allows a range of ports in", "path": path} if some path in _permissions

_range(rule) if {
	network.has_ports(rule.protocol)
	values.number(rule.from) < values.number(rule.to)
}

_permissions contains ["Properties", "EC2InboundPermissions", i] if {
	some i, permission in aws.list(input.subject.config.Properties.EC2InboundPermissions)
	values.number(permission.FromPort) != values.number(permission.ToPort)
}
