# METADATA
# title: Storage accounts have no local users
# description: >-
#   Checks that storage accounts do not keep users of their own for SFTP. Such users have passwords outside the
#   directory, without its controls.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
# - https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/localusers
# custom:
#   id: ANX-ARM-0013
#   severity: low
#   topic: local-authentication
#   subjects: [microsoft.storage/storageaccounts]
#   controls:
#   - {id: A.8.5, strength: demonstrates, rationale: "people sign in with their directory account"}
#   - {id: A.5.17, strength: supports, rationale: "fewer shared secrets are in use"}
#   does_not_show: who signs in through the directory
#   remediation: "Set `properties.isLocalUserEnabled` to `false`."
package policies.arm.storage_local_users_off

import data.policies.lib.values

deny contains finding if {
	not _off
	finding := {
		"message": sprintf("%s may have local users", [input.subject.address]),
		"path": ["properties", "isLocalUserEnabled"],
	}
}

_off if values.is_false(input.subject.config.properties.isLocalUserEnabled)
