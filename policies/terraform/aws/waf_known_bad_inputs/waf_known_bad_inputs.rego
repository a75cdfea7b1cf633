# METADATA
# title: Web ACLs block known bad inputs
# description: >-
#   Checks that a web ACL for applications uses the managed rules for known bad inputs, among them Log4j lookups, and
#   does not only count their matches.
# related_resources:
# - https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
# custom:
#   id: ANX-TF-AWS-0207
#   severity: medium
#   topic: lb-access-logging
#   subjects: [aws_wafv2_web_acl]
#   controls:
#   - {id: A.8.16, strength: supports, rationale: "requests are watched for known attacks"}
#   - {id: A.8.8, strength: supports, rationale: "known vulnerabilities are shielded"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected against known attacks"}
#   does_not_show: that applications are patched, and what other rules the ACL has
#   remediation: >-
#     Add a `rule` with a `managed_rule_group_statement` for `AWSManagedRulesKnownBadInputsRuleSet` and
#     `override_action { none {} }`.
package policies.terraform.aws.waf_known_bad_inputs

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "does not block known bad inputs", "path": []} if not _blocked

_blocked if {
	some rule in aws.list(input.subject.config.rule)
	some statement in aws.list(rule.statement)
	some group in aws.list(statement.managed_rule_group_statement)
	group.name == "AWSManagedRulesKnownBadInputsRuleSet"
	not _counts_only(rule)
	not _leaves_out(group)
}

_counts_only(rule) if {
	some action in aws.list(rule.override_action)
	action.count
}

_log4j := {"Log4JRCE", "Log4JRCE_HEADER", "Log4JRCE_QUERYSTRING", "Log4JRCE_URI", "Log4JRCE_BODY"}

_leaves_out(group) if {
	some rule in aws.list(group.excluded_rule)
	rule.name in _log4j
}

_leaves_out(group) if {
	some rule in aws.list(group.rule_action_override)
	rule.name in _log4j
	some use in aws.list(rule.action_to_use)
	use.count
}
