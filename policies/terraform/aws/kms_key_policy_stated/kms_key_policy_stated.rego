# METADATA
# title: Encryption keys state who may use them
# description: >-
#   Checks that keys in KMS state a policy. Without one the whole account may use the key by its own permissions, and
#   administration and use are not kept apart.
# related_resources:
# - https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
# - https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key_policy
# custom:
#   id: ANX-TF-AWS-0190
#   severity: low
#   topic: kms-key-policy
#   subjects: [aws_kms_key]
#   controls:
#   - {id: A.5.15, strength: supports, rationale: "who may use and administer the key is stated"}
#   - {id: A.8.24, strength: supports, rationale: "access to keys is managed"}
#   does_not_show: >-
#     what the policy says
#   remediation: >-
#     Set `policy`, or add an `aws_kms_key_policy`, with the roles that administer and use the key.
package policies.terraform.aws.kms_key_policy_stated

deny contains finding if {
	not input.related.aws_kms_key_policy
	not input.subject.config.policy
	finding := {"message": sprintf("%s states no policy", [input.subject.address]), "path": ["policy"]}
}
