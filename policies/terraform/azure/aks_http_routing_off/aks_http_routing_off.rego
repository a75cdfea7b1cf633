# METADATA
# title: Kubernetes clusters do not use HTTP application routing
# description: Checks that the add-on for HTTP application routing is off. It is made for tests and is withdrawn.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/http-application-routing
# custom:
#   id: ANX-TF-AZURE-0127
#   severity: medium
#   topic: cluster-hardening
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.27, strength: demonstrates, rationale: "an entry that is not made for production is closed"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   - {id: A.8.20, strength: supports, rationale: "services are not published by accident"}
#   does_not_show: other ingress controllers
#   remediation: "Remove `http_application_routing_enabled = true`."
package policies.terraform.azure.aks_http_routing_off

import data.policies.lib.values

deny contains finding if {
	values.is_true(input.subject.config.http_application_routing_enabled)
	finding := {
		"message": sprintf("%s publishes services over plain HTTP", [input.subject.address]),
		"path": ["http_application_routing_enabled"],
	}
}

deny contains finding if {
	values.is_true(input.subject.config.addon_profile[0].http_application_routing[0].enabled)
	finding := {
		"message": sprintf("%s publishes services over plain HTTP", [input.subject.address]),
		"path": ["addon_profile", 0, "http_application_routing", 0, "enabled"],
	}
}
