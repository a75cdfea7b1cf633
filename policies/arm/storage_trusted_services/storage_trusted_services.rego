# METADATA
# title: Storage firewalls let trusted Azure services in
# description: >-
#   Checks that network rules of storage accounts let trusted Microsoft services pass. Without that, backup,
#   logging and monitoring fail, and the firewall tends to be opened for all.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-network-security
# custom:
#   id: ANX-ARM-0004
#   severity: low
#   topic: network-exposure
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "backup and logging services keep their way in"}
#   - {id: A.8.22, strength: supports, rationale: "the firewall is complete"}
#   does_not_show: whether the other rules are narrow
#   remediation: "Add `AzureServices` to `properties.networkAcls.bypass`."
package policies.arm.storage_trusted_services

applies if input.subject.config.properties.networkAcls

deny contains finding if {
	is_string(input.subject.config.properties.networkAcls.bypass)
		not contains(input.subject.config.properties.networkAcls.bypass, "AzureServices")
	finding := {
		"message": sprintf("%s keeps trusted services out", [input.subject.address]),
		"path": ["properties", "networkAcls", "bypass"],
	}
}
