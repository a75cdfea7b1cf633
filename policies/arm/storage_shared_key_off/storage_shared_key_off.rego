# METADATA
# title: Storage accounts refuse shared keys
# description: >-
#   Checks that storage accounts do not take account keys. A key grants everything to whoever holds it, and says
#   nothing about who that is.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent
# custom:
#   id: ANX-ARM-0009
#   severity: medium
#   topic: local-authentication
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "requests are signed in with an identity"}
#   - {id: A.5.17, strength: supports, rationale: "fewer shared secrets are in use"}
#   - {id: A.8.2, strength: supports, rationale: "account keys, which may do everything, have no use"}
#   - {id: A.5.18, strength: supports, rationale: "access can be granted and withdrawn by person"}
#   - {id: A.8.24, strength: supports, rationale: "no long-lived key signs requests"}
#   does_not_show: which roles are assigned
#   remediation: "Set `properties.allowSharedKeyAccess` to `false`."
package policies.arm.storage_shared_key_off

import data.policies.lib.values

deny contains finding if {
	not _keyless
	finding := {
		"message": sprintf("%s accepts account keys", [input.subject.address]),
		"path": ["properties", "allowSharedKeyAccess"],
	}
}

_keyless if values.is_false(input.subject.config.properties.allowSharedKeyAccess)
