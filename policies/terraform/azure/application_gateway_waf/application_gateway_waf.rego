# METADATA
# title: Application gateways have a web application firewall
# description: >-
#   Checks that application gateways check requests with a web application firewall, and that it stops what it finds.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# - https://learn.microsoft.com/azure/web-application-firewall/ag/ag-overview
# custom:
#   id: ANX-TF-AZURE-0090
#   severity: medium
#   topic: waf-missing
#   subjects: [azurerm_application_gateway]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: >-
#     Set `firewall_policy_id`, or add `waf_configuration` with `enabled = true` and `firewall_mode = "Prevention"`.
package policies.terraform.azure.application_gateway_waf

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s does not check requests", [input.subject.address]),
		"path": ["waf_configuration", 0, "enabled"],
	}
}

_checked if values.is_true(input.subject.config.waf_configuration[0].enabled)

_checked if azure.given(input.subject.config.firewall_policy_id)

_checked if input.related.azurerm_web_application_firewall_policy

deny contains finding if {
	_checked
	azure.one_of(input.subject.config.waf_configuration[0].firewall_mode, {"detection"})
	finding := {
		"message": sprintf("%s records attacks, but lets them through", [input.subject.address]),
		"path": ["waf_configuration", 0, "firewall_mode"],
	}
}
