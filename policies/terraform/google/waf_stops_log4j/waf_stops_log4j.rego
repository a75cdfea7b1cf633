# METADATA
# title: Cloud Armor stops the attack on Log4j
# description: >-
#   Checks that a security policy has a rule with the signatures for widely used attacks of the day (`cve-canary`),
#   that it denies, and is not a preview. One request with such a text runs code in old Java applications.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_security_policy
# - https://docs.cloud.google.com/armor/docs/waf-rules
# custom:
#   id: ANX-TF-GOOGLE-0155
#   severity: medium
#   topic: waf-missing
#   subjects: [google_compute_security_policy]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "known attacks are stopped at the edge"}
#   - {id: A.8.8, strength: supports, rationale: "applications not yet patched are covered"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected from known attacks"}
#   does_not_show: that applications are patched
#   remediation: >-
#     Add a `rule` with `evaluatePreconfiguredWaf('cve-canary')`, `action = "deny(403)"`, and without `preview`.
package policies.terraform.google.waf_stops_log4j

import data.policies.lib.values

deny contains finding if {
	not _stopped
	finding := {"message": sprintf("%s does not stop the attack on Log4j", [input.subject.address]), "path": _place}
}

_stopped if {
	some rule in input.subject.config.rule
	_looks_for(rule)
	rule.action != "allow"
	not _only_shown(rule)
}

_only_shown(rule) if values.is_true(rule.preview)

_looks_for(rule) if regex.match(`evaluatePreconfigured(Expr|Waf)\(\s*'cve-canary`, rule.match[0].expr[0].expression)

# The rule that looks for it and does not stop it, if there is one.
_place := ["rule", min(rules)] if {
	rules := {i |
		some i, rule in input.subject.config.rule
		_looks_for(rule)
	}
	count(rules) > 0
} else := ["rule"]
