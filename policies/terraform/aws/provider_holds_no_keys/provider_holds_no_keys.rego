# METADATA
# title: The AWS provider takes its credentials from the environment
# description: >-
#   Checks that no `provider` block holds an access key, a secret key or a session token. Whoever reads the code can
#   act as that user until the key is revoked.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs#authentication-and-configuration
# custom:
#   id: ANX-TF-AWS-0201
#   severity: critical
#   topic: secrets-in-code
#   subjects: [terraform.provider]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "access keys are kept out of the code"}
#   - {id: A.8.24, strength: supports, rationale: "keys stay in a key store"}
#   does_not_show: how the pipeline gets its credentials, and what they may do
#   remediation: >-
#     Remove `access_key`, `secret_key` and `token` from the provider, revoke the key, and use an assumed role or the
#     environment.
package policies.terraform.aws.provider_holds_no_keys

import data.policies.lib.aws

applies if input.subject.name == "aws"

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "holds an access key", "path": ["access_key"]} if {
	aws.secret(input.subject.config.access_key)
}

_faults contains {"text": "holds a secret key", "path": ["secret_key"]} if aws.secret(input.subject.config.secret_key)

_faults contains {"text": "holds a session token", "path": ["token"]} if aws.secret(input.subject.config.token)
