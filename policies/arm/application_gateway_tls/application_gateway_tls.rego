# METADATA
# title: Application gateways ask for TLS 1.2 or later
# description: >-
#   Checks the TLS policy of application gateways. TLS 1.0 and 1.1 have known weaknesses and are withdrawn; a
#   gateway without a policy keeps the one of its API version.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# - https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview
# custom:
#   id: ANX-ARM-0094
#   severity: medium
#   topic: lb-tls
#   subjects: [microsoft.network/applicationgateways]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "old protocols find no entry"}
#   does_not_show: the connection to the backends
#   remediation: "Set `properties.sslPolicy.minProtocolVersion` to `TLSv1_2`."
package policies.arm.application_gateway_tls

import data.policies.lib.azure

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s accepts outdated TLS", [input.subject.address]),
		"path": ["properties", "sslPolicy"],
	}
}

_current if azure.one_of(input.subject.config.properties.sslPolicy.minProtocolVersion, {"tlsv1_2", "tlsv1_3"})

_current if azure.one_of(input.subject.config.properties.sslPolicy.policyName, {
	"appgwsslpolicy20170401s", "appgwsslpolicy20220101", "appgwsslpolicy20220101s",
})
