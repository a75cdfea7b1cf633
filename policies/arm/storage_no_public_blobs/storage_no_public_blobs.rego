# METADATA
# title: Storage accounts forbid anonymous access
# description: >-
#   Checks that storage accounts let no container be public. Otherwise one wrong setting of a container hands
#   out its blobs.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
# custom:
#   id: ANX-ARM-0005
#   severity: high
#   topic: bucket-public-acl
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "nobody reads blobs without signing in"}
#   - {id: A.8.12, strength: supports, rationale: "data does not leak through a public link"}
#   - {id: A.5.15, strength: supports, rationale: "access follows a decision"}
#   does_not_show: who holds keys and signatures
#   remediation: "Set `properties.allowBlobPublicAccess` to `false`."
package policies.arm.storage_no_public_blobs

import data.policies.lib.values

deny contains finding if {
	not _private
	finding := {
		"message": sprintf("%s lets containers be public", [input.subject.address]),
		"path": ["properties", "allowBlobPublicAccess"],
	}
}

_private if values.is_false(input.subject.config.properties.allowBlobPublicAccess)

# Since this version, nothing is public unless the template says so.
_private if {
	not _says
	input.subject.config.apiVersion >= "2023-01-01"
}

_says if values.is_true(input.subject.config.properties.allowBlobPublicAccess)
