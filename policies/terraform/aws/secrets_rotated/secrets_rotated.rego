# METADATA
# title: Secrets are renewed on their own
# description: >-
#   Checks that secrets are rotated. A credential that is never changed stays good for everyone who ever saw it, in a
#   log, a backup or a former job.
# related_resources:
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret_rotation
# custom:
#   id: ANX-TF-AWS-0189
#   severity: medium
#   topic: secret-rotation
#   subjects: [aws_secretsmanager_secret, aws_secretsmanager_secret_rotation]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "authentication information is changed at regular intervals"}
#   does_not_show: >-
#     that the rotation works, and secrets that others renew
#   parameters:
#     maximum_days: {default: 90, description: "Days after which a secret is renewed at the latest."}
#   remediation: >-
#     Add an `aws_secretsmanager_secret_rotation` with `automatically_after_days` of 90 or less.
package policies.terraform.aws.secrets_rotated

import data.policies.lib.values

deny contains finding if {
	input.subject.type == "aws_secretsmanager_secret"
	not input.related.aws_secretsmanager_secret_rotation
	not input.subject.config.rotation_rules
	finding := {"message": sprintf("%s is never renewed", [input.subject.address]), "path": []}
}

deny contains finding if {
	days := values.number(input.subject.config.rotation_rules[0].automatically_after_days)
	days > data.parameters["ANX-TF-AWS-0189"].maximum_days
	finding := {
		"message": sprintf("%s is renewed only after %v days", [input.subject.address, days]),
		"path": ["rotation_rules", 0, "automatically_after_days"],
	}
}
