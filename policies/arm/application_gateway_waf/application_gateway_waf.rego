# METADATA
# title: Application gateways have a web application firewall
# description: >-
#   Checks that application gateways check requests with a web application firewall, and that it stops what it finds.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# - https://learn.microsoft.com/azure/web-application-firewall/ag/ag-overview
# custom:
#   id: ANX-ARM-0090
#   severity: medium
#   topic: waf-missing
#   subjects: [microsoft.network/applicationgateways]
#   controls:
#   - {id: A.8.26, strength: demonstrates, rationale: "requests are checked before the application"}
#   - {id: A.8.20, strength: supports, rationale: "attacks are stopped at the edge"}
#   - {id: A.8.23, strength: supports, rationale: "bad requests are filtered"}
#   does_not_show: that the rules fit the application
#   remediation: >-
#     Set `properties.firewallPolicy.id`, or `enabled` to `true` and `firewallMode` to `Prevention` in
#     `properties.webApplicationFirewallConfiguration`.
package policies.arm.application_gateway_waf

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _checked
	finding := {
		"message": sprintf("%s does not check requests", [input.subject.address]),
		"path": ["properties", "webApplicationFirewallConfiguration", "enabled"],
	}
}

_checked if values.is_true(input.subject.config.properties.webApplicationFirewallConfiguration.enabled)

_checked if azure.given(input.subject.config.properties.firewallPolicy)

deny contains finding if {
	_checked
	azure.one_of(input.subject.config.properties.webApplicationFirewallConfiguration.firewallMode, {"detection"})
	finding := {
		"message": sprintf("%s records attacks, but lets them through", [input.subject.address]),
		"path": ["properties", "webApplicationFirewallConfiguration", "firewallMode"],
	}
}
