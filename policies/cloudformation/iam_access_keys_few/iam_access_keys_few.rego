# METADATA
# title: Users have one access key at most
# description: >-
#   Checks that a template makes no second active access key for a user. A second key is the one that nobody rotates.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
# - https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html
# custom:
#   id: ANX-CFN-0420
#   severity: medium
#   topic: iam-access-key-rotation
#   subjects: ["AWS::IAM::User"]
#   controls:
#   - {id: A.5.17, strength: demonstrates, rationale: "keys are few, and each is known"}
#   - {id: A.8.2, strength: supports, rationale: "rights are reached in one way that can be withdrawn"}
#   - {id: A.5.16, strength: supports, rationale: "a key belongs to one use"}
#   does_not_show: that keys are rotated, and keys made outside the template
#   remediation: Remove the second `AWS::IAM::AccessKey`, and use roles where you can.
package policies.cloudformation.iam_access_keys_few

import data.policies.lib.aws

deny contains finding if {
	keys := aws.list(input.related["AWS::IAM::AccessKey"])
	count([key | some key in keys; not key.config.Properties.Status == "Inactive"]) > 1
	finding := {"message": sprintf("%s has more than one active access key", [input.subject.address]), "path": []}
}
