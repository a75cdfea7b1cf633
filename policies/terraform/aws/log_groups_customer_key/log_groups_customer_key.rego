# METADATA
# title: Log groups use a key of the organisation
# description: >-
#   Checks that log groups name a key in KMS. CloudWatch encrypts all logs, with a key that everyone who may read the
#   group uses; a key of its own draws a second line.
# related_resources:
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
# custom:
#   id: ANX-TF-AWS-0142
#   severity: low
#   topic: log-encryption
#   subjects: [aws_cloudwatch_log_group]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "logs are encrypted with a key that the organisation controls"}
#   - {id: A.8.15, strength: supports, rationale: "logs are protected from being read by everyone"}
#   does_not_show: >-
#     who may use the key, and how long logs are kept
#   remediation: >-
#     Set `kms_key_id`; the policy of the key has to admit CloudWatch Logs.
package policies.terraform.aws.log_groups_customer_key

import data.policies.lib.aws_settings

deny contains finding if {
	some path in _required
	not path in _met
	finding := {"message": sprintf("%s does not use a key of its own", [input.subject.address]), "path": path}
}

_required contains ["kms_key_id"]

_met contains ["kms_key_id"] if aws_settings.customer_key(input.subject.config.kms_key_id)
