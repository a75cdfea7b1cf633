# METADATA
# title: Service Fabric encrypts traffic between nodes
# description: Checks that the protection level of Service Fabric clusters is to encrypt and sign.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.servicefabric/clusters
# custom:
#   id: ANX-ARM-0244
#   severity: high
#   topic: cluster-encryption
#   subjects: [microsoft.servicefabric/clusters]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "traffic between nodes is encrypted and signed"}
#   - {id: A.8.9, strength: supports, rationale: "the setting is written down"}
#   does_not_show: certificates of nodes
#   remediation: "Set `ClusterProtectionLevel` to `EncryptAndSign` in `properties.fabricSettings`."
package policies.arm.service_fabric_protected

deny contains finding if {
	not _signed
	finding := {
		"message": sprintf("%s does not encrypt traffic between nodes", [input.subject.address]),
		"path": ["properties", "fabricSettings"],
	}
}

_signed if {
	some settings in input.subject.config.properties.fabricSettings
	settings.name == "Security"
	some parameter in settings.parameters
	parameter.name == "ClusterProtectionLevel"
	parameter.value == "EncryptAndSign"
}
