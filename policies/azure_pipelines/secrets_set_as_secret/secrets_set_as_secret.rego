# METADATA
# title: Scripts set secret variables as secret
# description: >-
#   Checks that a script which sets a variable with the name of a credential says `issecret=true`, and that no secret
#   which a script sets stands in the script itself. Other variables are printed in logs and handed to every later step.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables#set-a-secret-variable-in-a-script
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands
# custom:
#   id: ANX-AZP-0012
#   severity: medium
#   topic: secret-exposure
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials that a script makes are masked in logs"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away what they should not"}
#   does_not_show: that variables with other names hold no credentials
#   remediation: >-
#     Write `##vso[task.setvariable variable=token;issecret=true]$value`, with the value from a command or a secret
#     variable.
package policies.azure_pipelines.secrets_set_as_secret

import data.policies.lib.credentials

applies if count(_settings) > 0

deny contains finding if {
	some setting in _settings
	credentials.secret_name(setting.name)
	not contains(setting.options, "issecret=true")
	finding := {
		"message": sprintf("%s sets the variable %s in the open", [input.subject.address, setting.name]),
		"path": array.concat(setting.path, [setting.text]),
	}
}

deny contains finding if {
	some setting in _settings
	contains(setting.options, "issecret=true")
	credentials.literal(setting.value)
	finding := {
		"message": sprintf("%s holds the value of the secret variable %s", [input.subject.address, setting.name]),
		"path": array.concat(setting.path, [setting.text]),
	}
}

_settings contains setting if {
	some script in input.subject.views.scripts
	some match in regex.find_all_string_submatch_n(
		`##vso\[task\.setvariable +variable=([^;\] ]+)([^\]\n]*)\]([^"'\n]*)`,
		script.text,
		-1,
	)
	setting := {
		"path": script.path,
		"text": match[0],
		"name": match[1],
		"options": lower(replace(match[2], " ", "")),
		"value": match[3],
	}
}
