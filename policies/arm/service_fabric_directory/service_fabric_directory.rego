# METADATA
# title: Service Fabric clusters sign in with the directory
# description: Checks that Service Fabric clusters use Entra ID for administrators.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicefabric/clusters
# custom:
#   id: ANX-ARM-0245
#   severity: medium
#   topic: cluster-access
#   subjects: [microsoft.servicefabric/clusters]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "administrators sign in with their directory account"}
#   - {id: A.5.16, strength: supports, rationale: "administrators are known"}
#   - {id: A.8.2, strength: supports, rationale: "privileged access is tied to people"}
#   does_not_show: which roles are assigned
#   remediation: "Set `properties.azureActiveDirectory.tenantId`."
package policies.arm.service_fabric_directory

import data.policies.lib.azure

deny contains finding if {
	not _directory
	finding := {
		"message": sprintf("%s does not use the directory", [input.subject.address]),
		"path": ["properties", "azureActiveDirectory", "tenantId"],
	}
}

_directory if azure.given(input.subject.config.properties.azureActiveDirectory.tenantId)
