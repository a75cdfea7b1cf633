# METADATA
# title: Roles name who may assume them
# description: >-
#   Checks that no trust policy admits every principal of AWS, everybody except some, or every action. Anyone with an
#   account can otherwise take the role.
# related_resources:
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html
# - https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
# custom:
#   id: ANX-TF-AWS-0280
#   severity: critical
#   topic: iam-full-admin-policy
#   subjects: [aws_iam_role, data.aws_iam_policy_document]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "powerful roles cannot be taken by strangers"}
#   - {id: A.5.15, strength: demonstrates, rationale: "rights follow need"}
#   - {id: A.5.18, strength: supports, rationale: "rights can be reviewed"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is restricted"}
#   does_not_show: conditions that restrict the principals, and what the role may do
#   remediation: Name the service or the ARNs in `Principal`.
package policies.terraform.aws.iam_trust_not_public

import data.policies.lib.iam

applies if count(iam.trust_statements) > 0

deny contains finding if {
	some fault in _faults
	finding := {"message": sprintf("%s %s", [input.subject.address, fault.text]), "path": fault.path}
}

_faults contains {"text": "can be assumed by everybody", "path": path} if {
	some entry in iam.trust_statements
	iam.every_principal(entry.statement)
	not _within(entry.statement)
	path := iam.at(entry, "Principal")
}

_faults contains {"text": "can be assumed by everybody except some", "path": path} if {
	some entry in iam.trust_statements
	entry.statement.NotPrincipal
	path := iam.at(entry, "NotPrincipal")
}

_faults contains {"text": "allows every action in its trust policy", "path": path} if {
	some entry in iam.trust_statements
	some action in iam.listed(entry.statement.Action)
	action in {"*", "sts:*"}
	path := iam.at(entry, "Action")
}

# Inside one organisation.
_within(statement) if {
	some keys in statement.Condition
	some key, _ in keys
	lower(key) in {"aws:principalorgid", "aws:principalaccount", "aws:principalarn"}
}
