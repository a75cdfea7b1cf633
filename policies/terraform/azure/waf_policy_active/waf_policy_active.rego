# METADATA
# title: Web application firewalls are switched on and stop attacks
# description: >-
#   Checks that firewall policies are on and do not only detect. A policy that is off checks nothing, and one that
#   detects lets the attack through.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/frontdoorwebapplicationfirewallpolicies
# custom:
#   id: ANX-TF-AZURE-0092
#   severity: medium
#   topic: waf-missing
#   subjects:
#   - azurerm_web_application_firewall_policy
#   - azurerm_frontdoor_firewall_policy
#   - azurerm_cdn_frontdoor_firewall_policy
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: >-
#     Set `enabled = true` and `mode = "Prevention"`.
package policies.terraform.azure.waf_policy_active

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "azurerm_web_application_firewall_policy"
	values.is_false(input.subject.config.policy_settings[0].enabled)
	finding := {
		"message": sprintf("%s is switched off", [input.subject.address]),
		"path": ["policy_settings", 0, "enabled"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_firewall_policy"}
	values.is_false(input.subject.config.enabled)
	finding := {"message": sprintf("%s is switched off", [input.subject.address]), "path": ["enabled"]}
}

deny contains finding if {
	input.subject.type == "azurerm_web_application_firewall_policy"
	azure.one_of(input.subject.config.policy_settings[0].mode, {"detection"})
	finding := {
		"message": sprintf("%s records attacks, but lets them through", [input.subject.address]),
		"path": ["policy_settings", 0, "mode"],
	}
}

deny contains finding if {
	input.subject.type in {"azurerm_frontdoor_firewall_policy", "azurerm_cdn_frontdoor_firewall_policy"}
	azure.one_of(input.subject.config.mode, {"detection"})
	finding := {
		"message": sprintf("%s records attacks, but lets them through", [input.subject.address]),
		"path": ["mode"],
	}
}
