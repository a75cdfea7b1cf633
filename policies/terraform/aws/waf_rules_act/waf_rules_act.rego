# METADATA
# title: Web ACLs have rules, and every rule acts
# description: >-
#   Checks that a web ACL has rules and that each says what to do with a request. An ACL without rules, or a rule
#   without an action, lets everything through.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl
# - https://docs.aws.amazon.com/waf/latest/developerguide/waf-rules.html
# custom:
#   id: ANX-TF-AWS-0319
#   severity: medium
#   topic: waf-missing
#   subjects:
#   - aws_wafv2_web_acl
#   - aws_wafv2_rule_group
#   - aws_waf_web_acl
#   - aws_wafregional_web_acl
#   - aws_waf_rule_group
#   - aws_wafregional_rule_group
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests are filtered by rules that act"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected against known attacks"}
#   does_not_show: that the rules fit the application
#   remediation: Add `rule` blocks with `action { block {} }`, or `override_action { none {} }` for groups of rules.
package policies.terraform.aws.waf_rules_act

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no rules", "path": []} if {
	input.subject.type in {"aws_wafv2_web_acl", "aws_waf_web_acl", "aws_wafregional_web_acl"}
	not input.subject.config.rule
	not input.subject.config.rules
	not input.subject.config.rule_json
}

_faults contains {"text": "has a rule that does nothing", "path": ["rule", i]} if {
	some i, rule in aws.list(input.subject.config.rule)
	is_object(rule)
	not _acts(rule)
}

_faults contains {"text": "has a rule that does nothing", "path": ["rules", i]} if {
	some i, rule in aws.list(input.subject.config.rules)
	is_object(rule)
	not _acts(rule)
}

_faults contains {"text": "has a rule that does nothing", "path": ["activated_rule", i]} if {
	some i, rule in aws.list(input.subject.config.activated_rule)
	is_object(rule)
	not _acts(rule)
}

_acts(rule) if {
	some action in aws.list(rule.action)
	count(action) > 0
}

_acts(rule) if {
	some action in aws.list(rule.override_action)
	count(action) > 0
}

# A group of rules keeps the actions of its rules.
_acts(rule) if rule.statement[0].managed_rule_group_statement

_acts(rule) if rule.statement[0].rule_group_reference_statement
