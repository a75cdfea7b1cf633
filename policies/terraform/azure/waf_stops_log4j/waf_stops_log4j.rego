# METADATA
# title: Web application firewalls stop Log4j lookups
# description: >-
#   Checks that firewall policies have a managed rule set with the rule against Log4j lookups (CVE-2021-44228),
#   and do not switch it off.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoorwebapplicationfirewallpolicies
# - https://www.cve.org/CVERecord?id=CVE-2021-44228
# custom:
#   id: ANX-TF-AZURE-0093
#   severity: medium
#   topic: waf-missing
#   subjects:
#   - azurerm_web_application_firewall_policy
#   - azurerm_frontdoor_firewall_policy
#   - azurerm_cdn_frontdoor_firewall_policy
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests that exploit Log4j are stopped"}
#   - {id: A.8.8, strength: supports, rationale: "a known hole is covered until it is mended"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.16, strength: supports, rationale: "attempts are recorded"}
#   does_not_show: that the application is patched
#   remediation: >-
#     Add a managed rule set (`Microsoft_DefaultRuleSet` 1.1 or later, `OWASP` 3.1 or later) and leave rule
#     944240 on.
package policies.terraform.azure.waf_stops_log4j

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_web_application_firewall_policy"
	not _stops
	finding := {
		"message": sprintf("%s lets Log4j lookups through", [input.subject.address]),
		"path": ["managed_rules"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_firewall_policy"}
	not _door_stops
	finding := {
		"message": sprintf("%s lets Log4j lookups through", [input.subject.address]),
		"path": ["managed_rule"],
	}
}

_stops if {
	some rules in input.subject.config.managed_rules
	some set in rules.managed_rule_set
	azure.one_of(set.version, {"3.1", "3.2", "2.1"})
	not _off(set)
}

_off(set) if {
	some group in set.rule_group_override
	"944240" in group.disabled_rules
}

_off(set) if {
	some group in set.rule_group_override
	some rule in group.rule
	rule.id == "944240"
	not rule.enabled == true
}

_door_stops if {
	some rule in input.subject.config.managed_rule
	rule.type in {"DefaultRuleSet", "Microsoft_DefaultRuleSet"}
	not _door_off(rule)
}

_door_off(set) if {
	some override in set.override
	some rule in override.rule
	rule.rule_id == "944240"
	not _blocks(rule)
}

_blocks(rule) if {
	values.is_true(rule.enabled)
	azure.one_of(rule.action, {"block", "redirect", "anomalyscoring"})
}
