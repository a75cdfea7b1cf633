# METADATA
# title: Pipelines check whom they talk to
# description: >-
#   Checks that no script and no variable of a pipeline switches off the check of certificates or package signatures.
#   Without it anyone on the way can give the pipeline other files, and read the credentials that it sends.
# related_resources:
# - https://curl.se/docs/sslcerts.html
# - https://docs.gitlab.com/runner/configuration/tls-self-signed/
# custom:
#   id: ANX-GLCI-0009
#   severity: medium
#   topic: tls-verification
#   subjects: [gitlab.pipeline, gitlab.job, gitlab.default]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "transfers are protected by checked certificates"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   - {id: A.5.21, strength: supports, rationale: "what is downloaded comes from who was chosen"}
#   does_not_show: that programs which the script calls check certificates themselves
#   remediation: >-
#     Remove the option, and add the certificate of an inner authority to the trusted ones of the runner instead.
package policies.gitlab_ci.transfers_verified

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
	variables := input.subject.config.variables
	is_object(variables)
	some name, value in variables
	shell.disables_checks(name, value)
	finding := {
		"message": sprintf("%s sets %s, so that programs do not check whom they talk to", [input.subject.address, name]),
		"path": ["variables", name],
	}
}
