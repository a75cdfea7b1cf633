# METADATA
# title: Automation variables are encrypted
# description: Checks that variables of Automation accounts are encrypted. They often hold passwords.
# related_resources:
# - https://learn.microsoft.com/azure/templates/microsoft.automation/automationaccounts/variables
# custom:
#   id: ANX-ARM-0207
#   severity: medium
#   topic: ml-analytics-encryption
#   subjects: [microsoft.automation/automationaccounts/variables]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "values of variables are encrypted"}
#   - {id: A.5.17, strength: supports, rationale: "passwords in variables are not readable"}
#   does_not_show: who may read variables
#   remediation: "Set `properties.isEncrypted` to `true`."
package policies.arm.automation_variables_encrypted

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {
		"message": sprintf("%s is kept in plain", [input.subject.address]),
		"path": ["properties", "isEncrypted"],
	}
}

_encrypted if values.is_true(input.subject.config.properties.isEncrypted)
