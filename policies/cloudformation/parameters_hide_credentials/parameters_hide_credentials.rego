# METADATA
# title: Parameters for credentials are hidden
# description: >-
#   Checks that parameters named after a password, token or key set `NoEcho`. Without it the console, the API and the
#   log of the deployment show the value to everyone who may read the stack.
# related_resources:
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
# custom:
#   id: ANX-CFN-0201
#   severity: medium
#   topic: secrets-in-code
#   subjects: [cloudformation.template]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is masked where stacks are shown"}
#   does_not_show: >-
#     "that the value is kept out of `Metadata`, `Outputs` and resource properties that show it"
#   remediation: Set `NoEcho` to true on the parameter, or replace it by a dynamic reference to Secrets Manager.
package policies.cloudformation.parameters_hide_credentials

import data.policies.lib.aws
import data.policies.lib.credentials
import data.policies.lib.values

applies if is_object(input.subject.config.Parameters)

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": text, "path": ["Parameters", name]} if {
	some name, parameter in aws.members(input.subject.config.Parameters)
	credentials.secret_name(name)
	is_object(parameter)
	_plain(parameter)
	text := sprintf("shows the parameter %s", [name])
}

# Parameters of the types that hold a name or a list of identifiers are no credentials.
_plain(parameter) if {
	object.get(parameter, "Type", "String") == "String"
	not _hidden(parameter)
	not _reference(parameter)
}

_hidden(parameter) if values.is_true(parameter.NoEcho)

# A default in the form of a path or an ARN says that the parameter holds the name of a secret.
_reference(parameter) if {
	is_string(parameter.Default)
	regex.match(`^(arn:|/)`, parameter.Default)
}
