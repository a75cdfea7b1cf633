# METADATA
# title: Tables grow with their load
# description: >-
#   Checks that a table of DynamoDB either is paid by request or has its capacity scaled by a target of Application Auto
#   Scaling. A table with fixed capacity refuses requests as soon as the load rises above it.
# related_resources:
# - https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appautoscaling_target
# custom:
#   id: ANX-TF-AWS-0920
#   severity: low
#   topic: lb-health-autoscaling
#   subjects: [aws_dynamodb_table]
#   controls:
#   - {id: A.8.6, strength: demonstrates, rationale: "capacity follows the load"}
#   - {id: A.8.14, strength: supports, rationale: "the table stays available under load"}
#   does_not_show: that the limits of the scaling are wide enough, and who pays for it
#   remediation: >-
#     Set `billing_mode = "PAY_PER_REQUEST"`, or add `aws_appautoscaling_target` and `aws_appautoscaling_policy` for the
#     table.
package policies.terraform.aws.table_capacity_scales

deny contains finding if {
	not _by_request
	not input.related.aws_appautoscaling_target
	finding := {
		"message": sprintf("%s has a fixed capacity", [input.subject.address]),
		"path": ["billing_mode"],
	}
}

_by_request if input.subject.config.billing_mode == "PAY_PER_REQUEST"
