# METADATA
# title: Application gateways ask for TLS 1.2 or later
# description: >-
#   Checks the TLS policy of application gateways. TLS 1.0 and 1.1 have known weaknesses and are withdrawn; a
#   gateway without a policy keeps the one of its API version.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# - https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview
# custom:
#   id: ANX-TF-AZURE-0094
#   severity: medium
#   topic: lb-tls
#   subjects: [azurerm_application_gateway]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "old protocols find no entry"}
#   does_not_show: the connection to the backends
#   remediation: >-
#     Add `ssl_policy` with `min_protocol_version = "TLSv1_2"` or a policy of 2017 with S, or later.
package policies.terraform.azure.application_gateway_tls

import data.policies.lib.azure

deny contains finding if {
	not _current
	finding := {"message": sprintf("%s accepts outdated TLS", [input.subject.address]), "path": ["ssl_policy"]}
}

_current if azure.one_of(input.subject.config.ssl_policy[0].min_protocol_version, {"tlsv1_2", "tlsv1_3"})

_current if azure.one_of(input.subject.config.ssl_policy[0].policy_name, {
	"appgwsslpolicy20170401s", "appgwsslpolicy20220101", "appgwsslpolicy20220101s",
})
