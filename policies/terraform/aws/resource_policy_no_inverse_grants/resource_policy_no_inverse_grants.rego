# METADATA
# title: Policies of resources do not allow all but what they name
# description: >-
#   Checks that no statement allows with `NotAction` or `NotPrincipal`. Such a statement grants everything else, to
#   everyone else, and every action that AWS adds later.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
# custom:
#   id: ANX-TF-AWS-0179
#   severity: high
#   topic: messaging-policy
#   subjects:
#     [aws_ecr_repository_policy, aws_kms_key, aws_s3_bucket, aws_s3_bucket_policy, aws_secretsmanager_secret_policy,
#     aws_sns_topic, aws_sns_topic_policy, aws_sqs_queue, aws_sqs_queue_policy]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "access is granted, not left over"}
#   - {id: A.8.3, strength: demonstrates, rationale: "grants name actions and principals"}
#   does_not_show: >-
#     that the named grants are needed
#   remediation: >-
#     Use `Action` and `Principal` in statements that allow; keep `NotAction` and `NotPrincipal` for denials.
package policies.terraform.aws.resource_policy_no_inverse_grants

import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	some place in resource_policies.inverse_grants(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s allows all but what it names", [input.subject.address]), "path": path}
}
