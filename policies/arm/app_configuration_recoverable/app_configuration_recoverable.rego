# METADATA
# title: Configuration stores cannot be purged
# description: Checks that configuration stores that were deleted can be brought back.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.appconfiguration/configurationstores
# custom:
#   id: ANX-ARM-0205
#   severity: medium
#   topic: key-recovery
#   subjects: [microsoft.appconfiguration/configurationstores]
#   controls:
#   - {id: A.8.13, strength: demonstrates, rationale: "deleted configuration can be brought back"}
#   does_not_show: who may delete
#   remediation: "Set `properties.enablePurgeProtection` to `true`."
package policies.arm.app_configuration_recoverable

import data.policies.lib.values

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s can be purged", [input.subject.address]),
		"path": ["properties", "enablePurgeProtection"],
	}
}

_kept if values.is_true(input.subject.config.properties.enablePurgeProtection)
