# METADATA
# title: Policies of resources name the actions that they allow
# description: >-
#   Checks that statements of resource policies do not allow every action. A consumer that only reads could then delete
#   the data, and change the policy itself.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# custom:
#   id: ANX-TF-AWS-0178
#   severity: medium
#   topic: messaging-policy
#   subjects:
#     [aws_backup_vault_policy, aws_cloudwatch_log_destination_policy, aws_ecr_repository_policy,
#     aws_efs_file_system_policy, aws_glacier_vault, aws_glue_resource_policy, aws_s3_bucket, aws_s3_bucket_policy,
#     aws_secretsmanager_secret_policy, aws_ses_identity_policy, aws_sns_topic, aws_sns_topic_policy, aws_sqs_queue,
#     aws_sqs_queue_policy]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "only what is needed is allowed"}
#   - {id: A.8.3, strength: supports, rationale: "access to the resource is limited by action"}
#   does_not_show: >-
#     that the named actions are needed
#   remediation: >-
#     List the actions that are needed in `Action`.
package policies.terraform.aws.resource_policy_limited_actions

import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	some place in resource_policies.unlimited_actions(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s allows every action", [input.subject.address]), "path": path}
}
