# METADATA
# title: Storage containers are private
# description: >-
#   Checks that no container grants anonymous access. Whoever knows or guesses an address can otherwise read the
#   blobs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
# custom:
#   id: ANX-TF-AZURE-0014
#   severity: high
#   topic: bucket-public-acl
#   subjects: [azurerm_storage_container]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "nobody reads blobs without signing in"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through a public link"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: who holds keys and signatures
#   remediation: >-
#     Set `container_access_type = "private"`.
package policies.terraform.azure.storage_containers_private

import data.policies.lib.azure

deny contains finding if {
	azure.one_of(input.subject.config.container_access_type, {"blob", "container"})
	finding := {
		"message": sprintf("%s is open to everyone", [input.subject.address]),
		"path": ["container_access_type"],
	}
}
