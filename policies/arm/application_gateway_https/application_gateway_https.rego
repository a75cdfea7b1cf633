# METADATA
# title: Application gateways listen with HTTPS
# description: Checks that listeners of application gateways speak HTTPS, apart from those that redirect.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# custom:
#   id: ANX-ARM-0095
#   severity: high
#   topic: lb-tls
#   subjects: [microsoft.network/applicationgateways]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "no plain entry stays open"}
#   does_not_show: the connection to the backends
#   remediation: "Set `protocol` to `Https` in `properties.httpListeners`."
package policies.arm.application_gateway_https

import data.policies.lib.azure

deny contains finding if {
	some i, listener in input.subject.config.properties.httpListeners
	azure.one_of(listener.properties.protocol, {"http"})
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["properties", "httpListeners", i, "properties", "protocol"],
	}
}
