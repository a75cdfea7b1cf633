# METADATA
# title: Registers in use have entries
# description: >-
#   Checks that a register with an owner or a review has entries, if it is one that no organisation has nothing to put
#   in. Of incidents, faults and the like there may be none.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0014
#   severity: low
#   topic: isms-completeness
#   subjects: [isms.register]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "there is something to review"}
#   - {id: A.5.33, strength: supports, rationale: "records are kept where they are said to be"}
#   does_not_show: >-
#     that every entry that there should be is there, and registers kept as CSV
#   remediation: >-
#     Add the entries, or take the register away and what refers to it.
package policies.isms.registers_filled

import data.policies.lib.isms

applies if _judged

deny contains finding if {
	_judged
	not isms.given(isms.entry(input.subject.config), "entries")
	finding := {
		"message": sprintf("the register `%s` has no entries: add them, or take it away", [input.subject.address]),
		"path": isms.place(isms.entry(input.subject.config), "entries"),
	}
}

_judged if {
	isms.kept(input.subject.config, input.file.path)
	not endswith(lower(input.file.path), ".csv")
	not input.subject.views.register.name in _maybe_empty
}

# Registers of what may not have happened.
_maybe_empty := {
	"access-grants", "conflicting-duties", "disposals", "improvements", "incidents", "licences", "nonconformities",
	"projects", "test-data", "treatments", "vulnerabilities",
}
