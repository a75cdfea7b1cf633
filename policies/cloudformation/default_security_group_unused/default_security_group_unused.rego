# METADATA
# title: Nothing uses the default security group
# description: >-
#   Checks that instances do not join the security group `default`. It lets its members reach each other on every
#   port, and everything that names no group ends up in it.
# related_resources:
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
# custom:
#   id: ANX-CFN-0427
#   severity: medium
#   topic: default-network-use
#   subjects:
#   - "AWS::EC2::Instance"
#   - "AWS::EC2::SecurityGroupIngress"
#   - "AWS::EC2::SecurityGroupEgress"
#   - "AWS::AutoScaling::LaunchConfiguration"
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "access over the network is decided per group"}
#   - {id: A.8.22, strength: supports, rationale: "services stay apart from each other"}
#   does_not_show: what the named groups let in, and instances that name no group
#   remediation: Name groups of your own in `SecurityGroupIds` or `SecurityGroups`.
package policies.cloudformation.default_security_group_unused

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "joins the default security group", "path": ["Properties", "SecurityGroups", i]} if {
	some i, group in aws.list(input.subject.config.Properties.SecurityGroups)
	_default(group)
}

_faults contains {"text": "joins the default security group", "path": ["Properties", "SecurityGroupIds", i]} if {
	some i, group in aws.list(input.subject.config.Properties.SecurityGroupIds)
	_default(group)
}

_faults contains {"text": "opens the default security group", "path": ["Properties", "GroupName"]} if {
	_default(input.subject.config.Properties.GroupName)
}

_default(name) if {
	is_string(name)
	lower(name) == "default"
}
