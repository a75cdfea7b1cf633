# METADATA
# title: Security groups and their rules say what they are for
# description: >-
#   Checks that security groups have a description of their own, and that each rule has one. Whoever reviews the rules
#   years later cannot tell otherwise which of them are still needed, and none is ever removed.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
# - https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
# custom:
#   id: ANX-TF-AWS-0910
#   severity: low
#   topic: sg-rule-description
#   subjects:
#   - aws_security_group
#   - aws_default_security_group
#   - aws_security_group_rule
#   - aws_vpc_security_group_ingress_rule
#   - aws_vpc_security_group_egress_rule
#   - aws_elasticache_security_group
#   - aws_redshift_security_group
#   controls:
#   - {id: A.8.9, strength: supports, rationale: "the reason for each rule is recorded with it"}
#   - {id: A.8.20, strength: supports, rationale: "the rules of the network are documented and can be reviewed"}
#   does_not_show: that the description is true, and that the rule is still needed
#   remediation: Set `description` of the group and of each `ingress` and `egress`.
package policies.terraform.aws.security_group_rules_described

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

# The default group has a description that nobody can change.
_groups := {"aws_security_group", "aws_elasticache_security_group", "aws_redshift_security_group"}

_rules := {
	"aws_security_group_rule",
	"aws_vpc_security_group_ingress_rule",
	"aws_vpc_security_group_egress_rule",
}

_faults contains {"text": "does not say what it is for", "path": ["description"]} if {
	input.subject.type in _groups
	not _described(input.subject.config)
}

_faults contains {"text": "does not say what it is for", "path": []} if {
	input.subject.type in _rules
	not _described(input.subject.config)
}

_faults contains {"text": "has a rule that does not say what it is for", "path": ["ingress", i]} if {
	some i, rule in aws.list(input.subject.config.ingress)
	input.subject.type != "aws_redshift_security_group"
	not _described(rule)
}

_faults contains {"text": "has a rule that does not say what it is for", "path": ["egress", i]} if {
	some i, rule in aws.list(input.subject.config.egress)
	not _described(rule)
}

# Terraform fills this one in.
_described(block) if {
	aws.given(block.description)
	block.description != "Managed by Terraform"
}
