# METADATA
# title: Registers have an owner
# description: >-
#   Checks that each register names the role that answers for it, and that this role exists. What belongs to nobody is
#   not kept up to date.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0011
#   severity: medium
#   topic: isms-ownership
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "each register has a role that answers for it"}
#   - {id: A.5.36, strength: supports, rationale: "somebody is there to review the register"}
#   does_not_show: >-
#     that the role is filled, and registers kept as CSV, which have no place for the owner
#   remediation: >-
#     Set `owner` at the top of the register to a role of `isms/records/roles.yaml`.
package policies.isms.registers_owned

import data.policies.lib.isms

applies if isms.kept(input.subject.config, input.file.path)

deny contains finding if {
	not _owned
	finding := {
		"message": sprintf("the register `%s` has no owner: set `owner` to a role of isms/records/roles.yaml", [
			input.subject.address,
		]),
		"path": isms.place(_register, "owner"),
	}
}

deny contains finding if {
	some item in isms.items(_register, "owner")
	not item.text in object.get(input.subject.views, ["ids", "roles"], [])
	finding := {
		"message": sprintf("the owner `%s` of the register `%s` is not in isms/records/roles.yaml: %s", [
			item.text, input.subject.address, "correct it, or add the role",
		]),
		"path": item.path,
	}
}

_register := isms.entry(input.subject.config)

_owned if isms.given(_register, "owner")
