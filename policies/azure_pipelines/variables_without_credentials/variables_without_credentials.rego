# METADATA
# title: Variables in the pipeline hold no credentials
# description: >-
#   Checks that variables which a pipeline file sets, for the pipeline or a job, hold no passwords, tokens or keys. The
#   file is open to everyone who can read the repository, and what stood in it stays in the history.
# related_resources:
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/process/set-secret-variables
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/library/variable-groups
# custom:
#   id: ANX-AZP-0011
#   severity: high
#   topic: credentials-in-configuration
#   subjects: [azure_pipelines.pipeline, azure_pipelines.job]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "passwords and tokens are kept apart from code"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in the store that protects them"}
#   does_not_show: that secret variables are limited to the pipelines and people that need them
#   remediation: >-
#     Set the variable as secret in the pipeline's settings or in a variable group that is linked to a key vault, and
#     change the value that was in the file.
package policies.azure_pipelines.variables_without_credentials

import data.policies.lib.credentials

applies if {
	input.subject.config.variables
	input.subject.address != "job"
}

deny contains finding if {
	is_object(input.subject.config.variables)
	some name, value in input.subject.config.variables
	_credential(name, value)
	finding := _finding(name, ["variables", name])
}

deny contains finding if {
	is_array(input.subject.config.variables)
	some i, variable in input.subject.config.variables
	_credential(variable.name, variable.value)
	finding := _finding(variable.name, ["variables", i, "value"])
}

_credential(_, value) if credentials.recognised(value)

_credential(name, value) if {
	credentials.secret_name(name)
	credentials.literal(value)
	not contains(value, "$[")
}

_finding(name, path) := {
	"message": sprintf("%s holds a credential in the variable %s", [input.subject.address, name]),
	"path": path,
}
