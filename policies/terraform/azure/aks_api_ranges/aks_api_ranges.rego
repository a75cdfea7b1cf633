# METADATA
# title: Kubernetes control planes admit named addresses
# description: >-
#   Checks that the API server is private, or admits named addresses only. Otherwise a hole in it is open to
#   everyone.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
# - https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
# custom:
#   id: ANX-TF-AZURE-0113
#   severity: medium
#   topic: cluster-endpoint
#   subjects: [azurerm_kubernetes_cluster]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "only named addresses reach the control plane"}
#   - {id: A.8.22, strength: supports, rationale: "what is private stays apart from the internet"}
#   - {id: A.8.9, strength: supports, rationale: "the safe setting is written down"}
#   does_not_show: that the ranges are narrow
#   remediation: "List addresses in `authorized_ip_ranges` of `api_server_access_profile`."
package policies.terraform.azure.aks_api_ranges

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	not _narrow
	finding := {
		"message": sprintf("%s admits every address to its control plane", [input.subject.address]),
		"path": ["api_server_access_profile", 0, "authorized_ip_ranges"],
	}
}

_narrow if _named(input.subject.config.api_server_access_profile[0].authorized_ip_ranges)

_narrow if _named(input.subject.config.api_server_authorized_ip_ranges)

_narrow if values.is_true(input.subject.config.private_cluster_enabled)

_named(ranges) if {
	count(ranges) > 0
	not azure.open_to_internet(ranges)
}
