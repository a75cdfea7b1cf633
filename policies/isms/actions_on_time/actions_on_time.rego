# METADATA
# title: What was agreed on is done on time
# description: >-
#   Checks that a treatment of a risk, the correction of a nonconformity, an objective or the closing of a gap in
#   competence is done by the day agreed. An action that is late, and that nobody has moved, was forgotten.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0044
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.treatment, isms.nonconformity, isms.objective, isms.competence_item]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "corrective actions are carried through"}
#   - {id: A.5.35, strength: supports, rationale: "what reviews found is worked off by the day agreed"}
#   does_not_show: >-
#     that what was done helped
#   remediation: >-
#     Do it, and set `status` and its date, or have the owner agree on a new `due_on`.
package policies.isms.actions_on_time

import data.policies.lib.isms

applies if not _settled

deny contains finding if {
	not _settled
	passed := 0 - isms.days(input.subject.views, "due_on")
	passed > 0
	finding := {
		"message": sprintf("%s was due %d days ago and is not done: do it and set `status`, or agree on a new `due_on`", [
			input.subject.address, passed,
		]),
		"path": ["due_on"],
	}
}

_settled if isms.settled(isms.entry(input.subject.config))
