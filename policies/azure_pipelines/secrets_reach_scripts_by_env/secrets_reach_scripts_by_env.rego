# METADATA
# title: Secrets reach scripts by their environment
# description: >-
#   Checks that no script holds a macro for a credential, such as `$(System.AccessToken)`. The value becomes part of the
#   script: it stands in the process list and in a file on the agent, and a quote in it breaks the script.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables#use-a-secret-variable-in-the-ui
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/security/secrets
# custom:
#   id: ANX-AZP-0013
#   severity: low
#   topic: secret-exposure
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "credentials are handed to the one process that needs them"}
#   - {id: A.8.28, strength: supports, rationale: "values reach scripts as data and not as code"}
#   does_not_show: what the script does with the credential
#   remediation: "Set `env: {TOKEN: $(System.AccessToken)}` on the step, and use `$TOKEN` in the script."
package policies.azure_pipelines.secrets_reach_scripts_by_env

import data.policies.lib.credentials

applies if count(input.subject.views.scripts) > 0

deny contains finding if {
	some entry in input.subject.views.macros
	entry.in_script == true
	credentials.secret_name(entry.name)
	finding := {
		"message": sprintf("%s pastes the credential %s into a script", [input.subject.address, entry.name]),
		"path": array.concat(entry.path, [sprintf("$(%s)", [entry.name])]),
	}
}
