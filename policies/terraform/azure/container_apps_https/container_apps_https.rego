# METADATA
# title: Container apps answer over HTTPS only
# description: >-
#   Checks that the ingress of a container app does not take calls without encryption.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_app
# - https://learn.microsoft.com/azure/container-apps/ingress-overview
# custom:
#   id: ANX-TF-AZURE-0301
#   severity: medium
#   topic: encryption-in-transit
#   subjects: [azurerm_container_app]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "calls are encrypted on their way"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: who may call the app
#   remediation: Remove `allow_insecure_connections = true` from `ingress`.
package policies.terraform.azure.container_apps_https

import data.policies.lib.values

deny contains finding if {
	_unsafe
	finding := {
		"message": sprintf("%s answers calls without encryption", [input.subject.address]),
		"path": ["ingress", 0, "allow_insecure_connections"],
	}
}

_unsafe if values.is_true(input.subject.config.ingress[0].allow_insecure_connections)
