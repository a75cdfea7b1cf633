# METADATA
# title: Roles do not trust whole accounts
# description: >-
#   Checks that trust policies name roles or users and not a whole account, unless a condition asks for a second
#   factor or an external id. Otherwise everybody in the account who may assume roles can take it.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0281
#   severity: low
#   topic: iam-full-admin-policy
#   subjects: [aws_iam_role, data.aws_iam_policy_document]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "powerful roles name their users"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   - {id: A.8.3, strength: supports, rationale: "access is restricted"}
#   does_not_show: what the other account lets its users do
#   remediation: Name the ARN of the role or user in `Principal.AWS`, or add a `Condition`.
package policies.terraform.aws.iam_trust_not_whole_account

import data.policies.lib.iam

applies if count(iam.trust_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be assumed by a whole account", "path": path} if {
	some entry in iam.trust_statements
	object.get(entry.statement, "Condition", {}) == {}
	some principal in iam.listed(entry.statement.Principal.AWS)
	regex.match(`^([0-9]{12}|arn:aws[a-z-]*:iam::[0-9]{12}:root)$`, principal)
	path := array.concat(iam.at(entry, "Principal"), ["AWS"])
}
