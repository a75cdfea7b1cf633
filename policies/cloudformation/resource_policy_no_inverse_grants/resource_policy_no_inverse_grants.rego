# METADATA
# title: Policies of resources do not allow all but what they name
# description: >-
#   Checks that no statement allows with `NotAction` or `NotPrincipal`. Such a statement grants everything else, to
#   everyone else, and every action that AWS adds later.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
# custom:
#   id: ANX-CFN-0179
#   severity: high
#   topic: messaging-policy
#   subjects:
#     ["AWS::ECR::Repository", "AWS::KMS::Key", "AWS::S3::BucketPolicy", "AWS::SNS::TopicPolicy",
#     "AWS::SQS::QueuePolicy"]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "access is granted, not left over"}
#   - {id: A.8.3, strength: demonstrates, rationale: "grants name actions and principals"}
#   does_not_show: >-
#     that the named grants are needed
#   remediation: >-
#     Use `Action` and `Principal` in statements that allow; keep `NotAction` and `NotPrincipal` for denials.
package policies.cloudformation.resource_policy_no_inverse_grants

import data.policies.lib.resource_policies

applies if count(_documents) > 0

_documents contains {"path": ["Properties", "KeyPolicy"], "document": document} if {
	document := input.subject.config.Properties.KeyPolicy
}

_documents contains {"path": ["Properties", "PolicyDocument"], "document": document} if {
	document := input.subject.config.Properties.PolicyDocument
}

_documents contains {"path": ["Properties", "RepositoryPolicyText"], "document": document} if {
	document := input.subject.config.Properties.RepositoryPolicyText
}

deny contains finding if {
	some entry in _documents
	some place in resource_policies.inverse_grants(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s allows all but what it names", [input.subject.address]), "path": path}
}
