# METADATA
# title: Nobody approves their own work
# description: >-
#   Checks that the role which approves, accepts, reviews or verifies is another than the one which wrote, asked or
#   did it. A second pair of eyes is what such a decision is for.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0008
#   severity: high
#   topic: isms-approval
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.3, strength: supports, rationale: "asking and deciding lie with different roles"}
#   - {id: A.5.36, strength: supports, rationale: "reviews are made by others than those who did the work"}
#   does_not_show: >-
#     that different people hold the two roles, and that the approver looked at it
#   remediation: >-
#     Have another role decide, and record that role and the date.
package policies.isms.approvals_independent

import data.policies.lib.isms

applies if count(_pairs) > 0

deny contains finding if {
	some pair in _pairs
	role := isms.word(_entry, pair.name)
	role != ""
	role == isms.word(_entry, pair.other)
	finding := {
		"message": sprintf("`%s` and `%s` of %s are both `%s`: have another role decide", [
			pair.name, pair.other, input.subject.address, role,
		]),
		"path": [pair.name],
	}
}

_entry := isms.entry(input.subject.config)

# Deputies and conflicting duties approve nothing: ANX-ISMS-0012.
_pairs contains pair if {
	some field in input.subject.views.fields
	not input.subject.type in {"isms.role", "isms.conflicting_duty"}
	pair := {"name": field.name, "other": field.differs}
}
