# METADATA
# title: Web ACLs have rules, and every rule acts
# description: >-
#   Checks that a web ACL has rules, and that its rules do more than count. An ACL that allows what no rule stops,
#   and has no rule that stops anything, lets everything through.
# related_resources:
# - https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-default-action.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webacl.html
# custom:
#   id: ANX-CFN-0405
#   severity: medium
#   topic: waf-missing
#   subjects: ["AWS::WAFv2::WebACL", "AWS::WAF::WebACL", "AWS::WAFRegional::WebACL"]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests are filtered by rules that act"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected against known attacks"}
#   does_not_show: that the rules fit the application
#   remediation: Add `Rules` with `Action` `Block`, or with `OverrideAction` `None` for groups of rules.
package policies.cloudformation.web_acls_have_rules

import data.policies.lib.aws

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has no rules", "path": ["Properties", "Rules"]} if {
	not _ruled
	not _blocks_all
}

_faults contains {"text": "only counts what it should stop", "path": ["Properties", "Rules"]} if {
	count(aws.list(input.subject.config.Properties.Rules)) > 0
	not _blocks_all
	every rule in input.subject.config.Properties.Rules {
		_idle(rule)
	}
}

_blocks_all if input.subject.config.Properties.DefaultAction.Block

# A rule that counts, or lets in what comes in anyway.
_idle(rule) if rule.Action.Count

_idle(rule) if rule.Action.Allow

_idle(rule) if rule.OverrideAction.Count

_idle(rule) if rule.Action.Type in {"COUNT", "ALLOW"}

_ruled if aws.given(input.subject.config.Properties.Rules)
