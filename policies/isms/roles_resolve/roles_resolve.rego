# METADATA
# title: Owners and approvers are roles that exist
# description: >-
#   Checks that each role which an entry names as its owner, approver or reviewer, or for another task, is in the
#   register of roles. A risk whose owner is in no register has no owner.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0015
#   severity: medium
#   topic: isms-ownership
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "owners and approvers are roles that are assigned"}
#   - {id: A.5.36, strength: supports, rationale: "there is somebody to ask about a record"}
#   does_not_show: >-
#     that the role is filled, and is the right one
#   remediation: >-
#     Correct the role, or add it to `isms/records/roles.yaml`.
package policies.isms.roles_resolve

import data.policies.lib.isms

applies if count(_named) > 0

deny contains finding if {
	some role in _named
	not role.text in object.get(_ids, "roles", [])
	finding := {
		"message": sprintf("`%s` of %s is `%s`, %s", [role.path[0], input.subject.address, role.text, _advice]),
		"path": role.path,
	}
}

_ids := object.get(input.subject.views, "ids", {})

_named contains role if {
	some field in input.subject.views.fields
	field.kind in {"role", "roles"}
	some role in isms.items(isms.entry(input.subject.config), field.name)
}

default _advice := "and there is no register of roles: add it as isms/records/roles.yaml"

_advice := "which is not in isms/records/roles.yaml: correct it, or add the role" if "roles" in object.keys(_ids)
