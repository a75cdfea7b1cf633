# METADATA
# title: Storage accounts accept only encrypted connections
# description: >-
#   Checks that storage accounts refuse plain HTTP. Keys and data sent without encryption can be read on the
#   way.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer
# custom:
#   id: ANX-ARM-0001
#   severity: high
#   topic: bucket-secure-transport
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current protocols"}
#   - {id: A.5.14, strength: supports, rationale: "data is protected while it is transferred"}
#   does_not_show: which TLS version is accepted, and whether file shares ask for encryption
#   remediation: "Set `properties.supportsHttpsTrafficOnly` to `true`."
package policies.arm.storage_secure_transfer

import data.policies.lib.values

deny contains finding if {
	values.is_false(input.subject.config.properties.supportsHttpsTrafficOnly)
	finding := {
		"message": sprintf("%s accepts plain HTTP", [input.subject.address]),
		"path": ["properties", "supportsHttpsTrafficOnly"],
	}
}

deny contains finding if {
	not _says
	_before_the_default
	finding := {
		"message": sprintf("%s accepts plain HTTP, the default of its API version", [input.subject.address]),
		"path": ["properties", "supportsHttpsTrafficOnly"],
	}
}

_says if is_boolean(input.subject.config.properties.supportsHttpsTrafficOnly)

# Since this version, encryption is asked for unless the template says otherwise.
_before_the_default if input.subject.config.apiVersion < "2019-04-01"
