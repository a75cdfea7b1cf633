# METADATA
# title: Policies of registries, vaults, secrets and file systems do not admit everyone
# description: >-
#   Checks that no statement of the policies of registries, vaults, secrets and file systems allows an action to
#   everyone (`*`) without a condition that names accounts, resources or networks. Images, backups and secrets are then
#   open to every account of AWS.
# related_resources:
# - https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html
# - https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
# custom:
#   id: ANX-CFN-0176
#   severity: high
#   topic: queue-topic-policy
#   subjects:
#     ["AWS::Backup::BackupVault", "AWS::CodeArtifact::Domain", "AWS::CodeArtifact::Repository", "AWS::ECR::Repository",
#     "AWS::EFS::FileSystem", "AWS::Elasticsearch::Domain", "AWS::Kinesis::ResourcePolicy",
#     "AWS::OpenSearchService::Domain", "AWS::SecretsManager::ResourcePolicy"]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.cloudformation.service_policy_not_public

import data.policies.lib.resource_policies

applies if count(_documents) > 0

_documents contains {"path": ["Properties", "AccessPolicy"], "document": document} if {
	document := input.subject.config.Properties.AccessPolicy
}

# A domain in a network of its own is guarded by its security groups.
_documents contains {"path": ["Properties", "AccessPolicies"], "document": document} if {
	not input.subject.config.Properties.VPCOptions
	document := input.subject.config.Properties.AccessPolicies
}

_documents contains {"path": ["Properties", "PermissionsPolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PermissionsPolicyDocument
}

_documents contains {"path": ["Properties", "FileSystemPolicy"], "document": document} if {
	document := input.subject.config.Properties.FileSystemPolicy
}

_documents contains {"path": ["Properties", "RepositoryPolicyText"], "document": document} if {
	document := input.subject.config.Properties.RepositoryPolicyText
}

_documents contains {"path": ["Properties", "ResourcePolicy"], "document": document} if {
	document := input.subject.config.Properties.ResourcePolicy
}

deny contains finding if {
	some entry in _documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}
