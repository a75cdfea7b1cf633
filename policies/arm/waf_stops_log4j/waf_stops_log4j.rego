# METADATA
# title: Web application firewalls stop Log4j lookups
# description: >-
#   Checks that firewall policies have a managed rule set with the rule against Log4j lookups (CVE-2021-44228),
#   and do not switch it off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoorwebapplicationfirewallpolicies
# - https://www.cve.org/CVERecord?id=CVE-2021-44228
# custom:
#   id: ANX-ARM-0093
#   severity: medium
#   topic: waf-missing
#   subjects:
#   - microsoft.network/applicationgatewaywebapplicationfirewallpolicies
#   - microsoft.network/frontdoorwebapplicationfirewallpolicies
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests that exploit Log4j are stopped"}
#   - {id: A.8.8, strength: supports, rationale: "a known hole is covered until it is mended"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.16, strength: supports, rationale: "attempts are recorded"}
#   does_not_show: that the application is patched
#   remediation: "Add a managed rule set to `properties.managedRules.managedRuleSets` and leave rule 944240 on."
package policies.arm.waf_stops_log4j

import data.policies.lib.azure

deny contains finding if {
	not _stops
	finding := {
		"message": sprintf("%s lets Log4j lookups through", [input.subject.address]),
		"path": ["properties", "managedRules"],
	}
}

_stops if {
	some set in input.subject.config.properties.managedRules.managedRuleSets
	azure.one_of(set.ruleSetType, {"owasp", "defaultruleset", "microsoft_defaultruleset"})
	not _off(set)
}

_off(set) if {
	some override in set.ruleGroupOverrides
	some rule in override.rules
	rule.ruleId == "944240"
	not _blocks(rule)
}

_blocks(rule) if {
	azure.enabled(object.get(rule, "enabledState", "Disabled"))
	azure.one_of(object.get(rule, "action", "Block"), {"block", "redirect", "anomalyscoring"})
}
