# METADATA
# title: Checkouts do not leave their token behind
# description: >-
#   Checks that no `checkout` step sets `persistCredentials`. It leaves the job's token in the settings of the working
#   folder, where every later step and task can read it.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/yaml-schema/steps-checkout
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/git-commands
# custom:
#   id: ANX-AZP-0015
#   severity: medium
#   topic: secret-exposure
#   subjects: [azure_pipelines.step]
#   controls:
#   - {id: A.5.17, strength: supports, rationale: "the token is kept no longer than it is needed"}
#   - {id: A.8.4, strength: supports, rationale: "other steps cannot push with the token of the job"}
#   does_not_show: that no step gets the token in another way
#   remediation: >-
#     Remove `persistCredentials: true`, and give the step that pushes the token in `env` for its one command.
package policies.azure_pipelines.checkout_credentials_dropped

import data.policies.lib.values

applies if input.subject.config.checkout

deny contains finding if {
	values.is_true(input.subject.config.persistCredentials)
	finding := {
		"message": sprintf("%s leaves the token of the job for later steps", [input.subject.address]),
		"path": ["persistCredentials"],
	}
}
