# METADATA
# title: Storage accounts and containers are private
# description: >-
#   Checks that storage accounts forbid anonymous access and that no container grants it. Whoever knows or
#   guesses an address can otherwise read the blobs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
# custom:
#   id: ANX-ARM-0005
#   severity: high
#   topic: bucket-public-access
#   subjects: [microsoft.storage/storageaccounts, microsoft.storage/storageaccounts/blobservices/containers]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "nobody reads blobs without signing in"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through a public link"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: who holds keys and signatures
#   remediation: >-
#     Set `properties.allowBlobPublicAccess` to `false` and `properties.publicAccess` of containers to `None`.
package policies.arm.storage_no_public_blobs

import data.policies.lib.azure
import data.policies.lib.values

deny contains finding if {
	input.subject.type == "microsoft.storage/storageaccounts"
	not _private
	finding := {
		"message": sprintf("%s lets containers be public", [input.subject.address]),
		"path": ["properties", "allowBlobPublicAccess"],
	}
}

deny contains finding if {
	input.subject.type == "microsoft.storage/storageaccounts/blobservices/containers"
	azure.one_of(input.subject.config.properties.publicAccess, {"blob", "container"})
	finding := {
		"message": sprintf("%s is open to everyone", [input.subject.address]),
		"path": ["properties", "publicAccess"],
	}
}

_private if values.is_false(input.subject.config.properties.allowBlobPublicAccess)

# Since this version, nothing is public unless the template says so.
_private if {
	not _says
	input.subject.config.apiVersion >= "2023-01-01"
}

_says if values.is_true(input.subject.config.properties.allowBlobPublicAccess)
