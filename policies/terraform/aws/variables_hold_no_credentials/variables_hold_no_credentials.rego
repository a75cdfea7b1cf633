# METADATA
# title: Variables have no credentials as defaults
# description: >-
#   Checks that a variable whose name announces a password, token or key has no literal default. A default is used
#   wherever nobody sets another value, and anyone who reads the code knows it.
# related_resources:
# - https://developer.hashicorp.com/terraform/language/values/variables#suppressing-values-in-cli-output
# custom:
#   id: ANX-TF-AWS-0202
#   severity: high
#   topic: secrets-in-code
#   subjects: [terraform.variable]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is kept out of the code"}
#   does_not_show: where the value comes from, and that it is marked as sensitive
#   remediation: Remove `default`, set `sensitive = true`, and give the value from a secret store at run time.
package policies.terraform.aws.variables_hold_no_credentials

import data.policies.lib.aws
import data.policies.lib.credentials

applies if credentials.secret_name(input.subject.name)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "has a credential as its default", "path": ["default"]} if {
	aws.secret(input.subject.config.default)
}
