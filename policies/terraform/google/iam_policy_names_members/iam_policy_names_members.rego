# METADATA
# title: Policies of access name their members
# description: >-
#   Checks that no binding of a `google_iam_policy` names `allUsers` or `allAuthenticatedUsers`. Whatever the policy
#   is attached to is then open to strangers.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/data-sources/iam_policy
# - https://docs.cloud.google.com/iam/docs/principals-overview
# custom:
#   id: ANX-TF-GOOGLE-0051
#   severity: high
#   topic: iam-public-access
#   subjects: [data.google_iam_policy]
#   controls:
#   - {id: A.5.15, strength: demonstrates, rationale: "access follows named identities"}
#   - {id: A.8.3, strength: demonstrates, rationale: "access is not open to everyone"}
#   - {id: A.8.9, strength: supports, rationale: "policies of access are set as code and hold no open entry"}
#   does_not_show: what the policy is attached to
#   remediation: Name the users, groups or service accounts in `members` of the `binding`.
package policies.terraform.google.iam_policy_names_members

import data.policies.lib.google

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	google.public(binding.member)
	finding := {"message": _message, "path": ["binding", i, "member"]}
}

deny contains finding if {
	is_array(input.subject.config.binding)
	some i, binding in input.subject.config.binding
	is_array(binding.members)
	some j, member in binding.members
	google.public(member)
	finding := {"message": _message, "path": ["binding", i, "members", j]}
}

_message := sprintf("%s has a binding for everyone", [input.subject.address])
