# METADATA
# title: Rules of security groups say what they are for
# description: >-
#   Checks that a security group and each of its rules have a description. A rule of which nobody knows the reason
#   is never taken away.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-CFN-0404
#   severity: low
#   topic: sg-rule-description
#   subjects: ["AWS::EC2::SecurityGroup", "AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "rules of the network are documented where they stand"}
#   - {id: A.8.9, strength: supports, rationale: "configurations can be reviewed"}
#   does_not_show: that the description is true, and that somebody reviews the rules
#   remediation: Add `Description` to the rule, and `GroupDescription` to the group.
package policies.cloudformation.security_group_rules_described

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not say what it is for", "path": ["Properties", "GroupDescription"]} if {
	input.subject.type == "AWS::EC2::SecurityGroup"
	not _group_described
}

_faults contains {"text": "has a rule that does not say what it is for", "path": path} if {
	some entry in _rules
	not _described(entry.value)
	path := entry.path
}

_rules contains {"path": path, "value": value} if {
	some entry in aws.entries(input.subject.config.Properties.SecurityGroupIngress)
	path := array.concat(["Properties", "SecurityGroupIngress"], entry.path)
	value := entry.value
}

_rules contains {"path": path, "value": value} if {
	some entry in aws.entries(input.subject.config.Properties.SecurityGroupEgress)
	path := array.concat(["Properties", "SecurityGroupEgress"], entry.path)
	value := entry.value
}

_rules contains {"path": ["Properties"], "value": value} if {
	input.subject.type != "AWS::EC2::SecurityGroup"
	value := input.subject.config.Properties
}

_described(rule) if aws.given(rule.Description)

_group_described if aws.given(input.subject.config.Properties.GroupDescription)
