# METADATA
# title: Ids in a register are unique
# description: >-
#   Checks that no two entries of a register have the same id. What refers to such an id, a treatment to its risk or
#   an acceptance to the risk that it accepts, refers to nothing in particular.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0004
#   severity: medium
#   topic: isms-references
#   subjects: [isms.entry]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "a record that is referred to can be found"}
#   - {id: A.5.33, strength: supports, rationale: "each record can be told from the others"}
#   does_not_show: "that an id is never given to something else later"
#   remediation: >-
#     Give each entry an id of its own, and correct what refers to it.
package policies.isms.ids_unique

import data.policies.lib.isms

applies if {
	input.subject.type != "isms.soa_row"
	is_number(input.subject.views.same_id)
}

deny contains finding if {
	input.subject.views.same_id > 1
	finding := {
		"message": sprintf("%s is the id of %d entries: give each an id of its own", [
			input.subject.address, input.subject.views.same_id,
		]),
		"path": isms.place(isms.entry(input.subject.config), _id_field),
	}
}

default _id_field := "id"

_id_field := name if {
	some field in input.subject.views.fields
	field.kind == "id"
	name := field.name
	name != "id"
}
