# METADATA
# title: Policies of keys do not admit everyone
# description: >-
#   Checks that no statement of the policies of keys allows an action to everyone (`*`) without a condition that names
#   accounts, resources or networks. Whoever may use the key may read everything under it.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
# custom:
#   id: ANX-TF-AWS-0177
#   severity: high
#   topic: kms-key-policy
#   subjects:
#     [aws_kms_external_key, aws_kms_key, aws_kms_key_policy, aws_kms_replica_external_key, aws_kms_replica_key]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "access to the resource is limited to named principals"}
#   - {id: A.5.15, strength: supports, rationale: "who may use the resource is stated"}
#   does_not_show: >-
#     what the named principals do with it, and statements that the code does not hold
#   remediation: >-
#     Name the accounts, roles or services in `Principal`, or add a condition on `aws:SourceArn`, `aws:SourceAccount`
#     or `aws:PrincipalOrgID`.
package policies.terraform.aws.kms_key_policy_not_public

import data.policies.lib.resource_policies

applies if count(input.subject.views.documents) > 0

deny contains finding if {
	some entry in input.subject.views.documents
	some place in resource_policies.public_principals(entry.document)
	path := array.concat(entry.path, place)
	finding := {"message": sprintf("%s admits everyone", [input.subject.address]), "path": path}
}
