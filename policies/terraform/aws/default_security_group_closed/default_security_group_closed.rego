# METADATA
# title: The default security group of a network admits nothing
# description: >-
#   Checks that a VPC takes charge of its default security group and leaves it without rules. Whatever is launched
#   without a group of its own lands in it, and its first rules let everything in it talk to each other and out.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
# - https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
# custom:
#   id: ANX-TF-AWS-0308
#   severity: medium
#   topic: default-network-use
#   subjects: [aws_vpc, aws_default_security_group]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the group that nobody chose admits no traffic"}
#   - {id: A.8.22, strength: supports, rationale: "resources are kept apart until somebody connects them"}
#   - {id: A.8.9, strength: supports, rationale: "a default of the provider is replaced"}
#   does_not_show: which rules the other groups of the network have
#   remediation: Add an `aws_default_security_group` for the VPC without `ingress` and `egress`.
package policies.terraform.aws.default_security_group_closed

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "leaves its default security group as it was made", "path": []} if {
	input.subject.type == "aws_vpc"
	not input.related.aws_default_security_group
}

_faults contains {"text": "has a default security group with rules", "path": []} if {
	input.subject.type == "aws_vpc"
	some group in input.related.aws_default_security_group
	_ruled(group.config)
}

_faults contains {"text": "has rules for what comes in", "path": ["ingress"]} if {
	input.subject.type == "aws_default_security_group"
	aws.given(input.subject.config.ingress)
}

_faults contains {"text": "has rules for what goes out", "path": ["egress"]} if {
	input.subject.type == "aws_default_security_group"
	aws.given(input.subject.config.egress)
}

_ruled(config) if aws.given(config.ingress)

_ruled(config) if aws.given(config.egress)

_faults contains {"text": text, "path": []} if {
	input.subject.type == "aws_default_security_group"
	some rule in _rules
	text := sprintf("is given the rule %s", [rule])
}

_rules contains address if {
	some rule in input.related.aws_security_group_rule
	address := rule.address
}

_rules contains address if {
	some rule in input.related.aws_vpc_security_group_egress_rule
	address := rule.address
}

_rules contains address if {
	some rule in input.related.aws_vpc_security_group_ingress_rule
	address := rule.address
}
