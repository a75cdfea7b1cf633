# METADATA
# title: Application gateways listen with HTTPS
# description: Checks that listeners of application gateways speak HTTPS, apart from those that redirect.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.network/applicationgateways
# custom:
#   id: ANX-TF-AZURE-0095
#   severity: high
#   topic: lb-tls
#   subjects: [azurerm_application_gateway]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.20, strength: supports, rationale: "no plain entry stays open"}
#   does_not_show: the connection to the backends
#   remediation: >-
#     Set `protocol = "Https"` in `http_listener`.
package policies.terraform.azure.application_gateway_https

import data.policies.lib.azure

deny contains finding if {
	some i, listener in input.subject.config.http_listener
	azure.one_of(listener.protocol, {"http"})
	not _redirects(listener)
	finding := {
		"message": sprintf("%s serves plain HTTP", [input.subject.address]),
		"path": ["http_listener", i, "protocol"],
	}
}

_redirects(listener) if {
	some rule in input.subject.config.request_routing_rule
	rule.http_listener_name == listener.name
	rule.redirect_configuration_name
}
