# METADATA
# title: Environment variables of functions use a key of the organisation
# description: >-
#   Checks that functions with environment variables name a key in KMS. With the key of the service, everyone who may
#   look at the configuration of the function reads the variables in plain text.
# related_resources:
# - https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
# custom:
#   id: ANX-TF-AWS-0138
#   severity: medium
#   topic: ml-analytics-encryption
#   subjects: [aws_lambda_function]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "data is encrypted with a key that the organisation controls"}
#   does_not_show: >-
#     that no credentials stand in the variables
#   remediation: >-
#     Set `kms_key_arn`, and keep credentials in Secrets Manager.
package policies.terraform.aws.environment_customer_key

import data.policies.lib.aws_settings

applies if count(_required) > 0

deny contains finding if {
	some path in _required
	not path in _met
	finding := {
		"message": sprintf("%s keeps its variables under the key of the service", [input.subject.address]),
		"path": path,
	}
}

_required contains ["kms_key_arn"] if input.subject.config.environment

_met contains ["kms_key_arn"] if aws_settings.customer_key(input.subject.config.kms_key_arn)
