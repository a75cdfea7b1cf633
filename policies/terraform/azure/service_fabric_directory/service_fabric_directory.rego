# METADATA
# title: Service Fabric clusters sign in with the directory
# description: Checks that Service Fabric clusters use Entra ID for administrators.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicefabric/clusters
# custom:
#   id: ANX-TF-AZURE-0245
#   severity: medium
#   topic: cluster-access
#   subjects: [azurerm_service_fabric_cluster]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "administrators sign in with their directory account"}
#   - {id: A.5.16, strength: supports, rationale: "administrators are known"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is tied to people"}
#   does_not_show: which roles are assigned
#   remediation: "Add an `azure_active_directory` block."
package policies.terraform.azure.service_fabric_directory

import data.policies.lib.azure

deny contains finding if {
	not _directory
	finding := {
		"message": sprintf("%s does not use the directory", [input.subject.address]),
		"path": ["azure_active_directory", 0, "tenant_id"],
	}
}

_directory if azure.given(input.subject.config.azure_active_directory[0].tenant_id)
