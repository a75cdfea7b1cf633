# METADATA
# title: Data protection policies mask logs
# description: >-
#   Checks that a data protection policy of a log group masks what it finds, and does not only report it. Masked
#   fields are shown only to those with a right of its own.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudwatch_log_data_protection_policy
# - https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/mask-sensitive-log-data.html
# custom:
#   id: ANX-TF-AWS-0904
#   severity: medium
#   topic: data-masking
#   subjects: [aws_cloudwatch_log_data_protection_policy]
#   controls:
#   - {id: A.8.11, strength: demonstrates, rationale: "personal data and credentials in logs are masked when they are read"}
#   - {id: A.8.12, strength: supports, rationale: "logs do not give away what they should not"}
#   - {id: A.5.34, strength: supports, rationale: "data about people in logs is protected"}
#   does_not_show: >-
#     that the list of identifiers covers your data, and log groups without such a policy
#   remediation: >-
#     Add a statement with `Operation = { Deidentify = { MaskConfig = {} } }` and the identifiers to the policy.
package policies.terraform.aws.logs_masked

deny contains finding if {
	some document in input.subject.views.documents
	is_array(document.document.Statement)
	count(_masks(document.document.Statement)) == 0
	finding := {
		"message": sprintf("%s reports what it finds and masks nothing", [input.subject.address]),
		"path": document.path,
	}
}

_masks(statements) := [statement |
	some statement in statements
	statement.Operation.Deidentify.MaskConfig
]
