# METADATA
# title: Deputies and conflicting roles are other roles
# description: >-
#   Checks that the deputy of a role is another role, and that a pair of conflicting duties names two. A role that
#   stands in for itself has no deputy.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0012
#   severity: medium
#   topic: isms-ownership
#   subjects: [isms.role, isms.conflicting_duty]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "there is somebody when the holder of a role is away"}
#   - {id: A.5.3, strength: supports, rationale: "conflicting duties are laid down as pairs"}
#   does_not_show: >-
#     that the two roles have different holders: see ANX-ISMS-0013
#   remediation: >-
#     Name another role in one of the two fields.
package policies.isms.roles_distinct

import data.policies.lib.isms

deny contains finding if {
	some field in input.subject.views.fields
	role := isms.word(_entry, field.name)
	role != ""
	role == isms.word(_entry, field.differs)
	finding := {
		"message": sprintf("`%s` and `%s` of %s are both `%s`: name another role in one of them", [
			field.name, field.differs, input.subject.address, role,
		]),
		"path": [field.name],
	}
}

_entry := isms.entry(input.subject.config)
