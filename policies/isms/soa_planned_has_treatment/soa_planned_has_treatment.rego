# METADATA
# title: Planned controls stand in the treatment plan
# description: >-
#   Checks that a control whose status is planned names the line of the risk treatment plan that brings it, and that
#   this line was not dropped. A plan that stands nowhere is a hope.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0022
#   severity: medium
#   topic: isms-applicability
#   subjects: [isms.soa_row]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "what is announced is followed up"}
#   does_not_show: >-
#     that the plan is kept: see ANX-ISMS-0044
#   remediation: >-
#     Set `treatment_plan` to the id of a treatment in `isms/records/treatments.yaml`.
package policies.isms.soa_planned_has_treatment

import data.policies.lib.isms

applies if _planned

deny contains finding if {
	_planned
	not _named
	finding := {
		"message": sprintf("%s is planned and names no treatment: set `treatment_plan` to an id of %s", [
			input.subject.address, isms.file("treatments"),
		]),
		"path": isms.place(_row, "treatment_plan"),
	}
}

deny contains finding if {
	_planned
	some treatment in isms.related(input, "isms.treatment")
	isms.text(treatment.config.id) in isms.texts(_row, "treatment_plan")
	isms.word(treatment.config, "status") == "dropped"
	finding := {
		"message": sprintf("%s is planned by %s, which was dropped: name another treatment, or change `status`", [
			input.subject.address, treatment.address,
		]),
		"path": ["treatment_plan"],
	}
}

_row := isms.entry(input.subject.config)

_planned if isms.word(_row, "status") == "planned"

_named if isms.given(_row, "treatment_plan")
