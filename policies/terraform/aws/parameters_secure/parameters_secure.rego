# METADATA
# title: Parameters are stored encrypted
# description: >-
#   Checks that parameters of Systems Manager are secure strings. Plain ones are shown to everyone who may list
#   parameters, and credentials end up among them sooner or later.
# related_resources:
# - https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html
# custom:
#   id: ANX-TF-AWS-0145
#   severity: low
#   topic: secrets-manager-encryption
#   subjects: [aws_ssm_parameter]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "parameters are encrypted at rest"}
#   - {id: A.5.17, strength: supports, rationale: "credentials among them are not in plain text"}
#   does_not_show: >-
#     which key is used, and that the value is not in the code
#   remediation: >-
#     Set `type = "SecureString"`.
package policies.terraform.aws.parameters_secure

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s is stored in plain text", [input.subject.address]), "path": path}
}

_required contains ["type"]

_met contains ["type"] if input.subject.config.type == "SecureString"
