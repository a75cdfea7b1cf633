# METADATA
# title: Service Fabric encrypts traffic between nodes
# description: Checks that the protection level of Service Fabric clusters is to encrypt and sign.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicefabric/clusters
# custom:
#   id: ANX-TF-AZURE-0244
#   severity: high
#   topic: cluster-encryption
#   subjects: [azurerm_service_fabric_cluster]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic between nodes is encrypted and signed"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: certificates of nodes
#   remediation: >-
#     Set the parameter `ClusterProtectionLevel` of `fabric_settings` `Security` to `"EncryptAndSign"`.
package policies.terraform.azure.service_fabric_protected

deny contains finding if {
	not _signed
	finding := {
		"message": sprintf("%s does not encrypt traffic between nodes", [input.subject.address]),
		"path": ["fabric_settings"],
	}
}

_signed if {
	some settings in input.subject.config.fabric_settings
	settings.name == "Security"
	settings.parameters.ClusterProtectionLevel == "EncryptAndSign"
}
