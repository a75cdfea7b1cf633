# METADATA
# title: Policies of registries, vaults, secrets, APIs and search domains do not admit everyone
# description: >-
#   Checks that no statement of the policies of registries, vaults, secrets, file systems, APIs and search domains
#   allows an action to everyone (`*`) without a condition that names accounts, resources or networks. Images, backups and
#   secrets are then open to every account of AWS, and documents to whoever finds the address.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
# custom:
#   id: ANX-TF-AWS-0176
#   severity: high
#   topic: queue-topic-policy
#   subjects:
#     [aws_api_gateway_rest_api, aws_api_gateway_rest_api_policy, aws_backup_vault_policy,
#     aws_cloudwatch_log_destination_policy,
#     aws_codeartifact_domain_permissions_policy, aws_codeartifact_repository_permissions_policy,
#     aws_dynamodb_resource_policy, aws_ecr_registry_policy, aws_ecr_repository_policy, aws_efs_file_system_policy,
#     aws_elasticsearch_domain, aws_elasticsearch_domain_policy, aws_glacier_vault, aws_glue_resource_policy,
#     aws_kinesis_resource_policy, aws_media_store_container_policy, aws_opensearch_domain,
#     aws_opensearch_domain_policy, aws_secretsmanager_secret, aws_secretsmanager_secret_policy,
#     aws_ses_identity_policy]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.terraform.aws.service_policy_not_public

import data.policies.lib.aws
import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	not _denies_others(entry.document)
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}

# Policies of APIs let everyone in first, and then turn away who does not come from a network.
_denies_others(document) if {
	input.subject.type in {"aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"}
	some entry in aws.entries(document.Statement)
	entry.value.Effect == "Deny"
	entry.value.Condition
}
