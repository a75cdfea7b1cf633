# METADATA
# title: Pipelines check whom they talk to
# description: >-
#   Checks that no script and no variable of a step or the pipeline switches off the check of certificates or package
#   signatures. Without it anyone on the way can give the pipeline other files, and read the credentials that it sends.
# related_resources:
# - https://curl.se/docs/sslcerts.html
# - https://learn.microsoft.com/en-us/azure/devops/pipelines/agents/certificate
# custom:
#   id: ANX-AZP-0010
#   severity: medium
#   topic: tls-verification
#   subjects: [azure_pipelines.step, azure_pipelines.pipeline]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "transfers are protected by checked certificates"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   - {id: A.5.21, strength: supports, rationale: "what is downloaded comes from who was chosen"}
#   does_not_show: that programs which the script calls check certificates themselves
#   remediation: >-
#     Remove the option, and add the certificate of an inner authority to the trusted ones of the agent instead.
package policies.azure_pipelines.transfers_verified

import data.policies.lib.shell

deny contains finding if {
	some script in input.subject.views.scripts
	some text in shell.unchecked_transfers(script.text)
	finding := {
		"message": sprintf("%s does not check whom it talks to", [input.subject.address]),
		"path": array.concat(script.path, [text]),
	}
}

deny contains finding if {
	is_object(input.subject.config.variables)
	some name, value in input.subject.config.variables
	shell.disables_checks(name, value)
	finding := _finding(name, ["variables", name])
}

deny contains finding if {
	is_array(input.subject.config.variables)
	some i, variable in input.subject.config.variables
	shell.disables_checks(variable.name, variable.value)
	finding := _finding(variable.name, ["variables", i, "value"])
}

# A pipeline counts where it sets variables.
applies if input.subject.type == "azure_pipelines.step"

applies if input.subject.config.variables

_finding(name, path) := {
	"message": sprintf("%s sets %s, so that programs do not check whom they talk to", [input.subject.address, name]),
	"path": path,
}

deny contains finding if {
	env := input.subject.config.env
	is_object(env)
	some name, value in env
	shell.disables_checks(name, value)
	finding := _finding(name, ["env", name])
}
