# METADATA
# title: Ids in a register are unique
# description: >-
#   Checks that no two entries of a register have the same id, and that no control has two rows in the Statement of
#   Applicability. What refers to such an id, a treatment to its risk or an acceptance to the risk that it accepts,
#   refers to nothing in particular.
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
#   does_not_show: >-
#     that an id is never given to something else later
#   remediation: >-
#     Give each entry an id of its own, and correct what refers to it.
package policies.isms.ids_unique

import data.policies.lib.isms

deny contains finding if {
	entries := input.subject.views.same_id
	entries > 1
	finding := {
		"message": sprintf("%s is the id of %d entries: give each an id of its own", [input.subject.address, entries]),
		"path": isms.place(isms.entry(input.subject.config), "id"),
	}
}
