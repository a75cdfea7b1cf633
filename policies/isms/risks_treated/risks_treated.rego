# METADATA
# title: Risks above the appetite have a plan or an acceptance
# description: >-
#   Checks that a risk whose level lies above what the organisation is willing to keep has a line in the treatment
#   plan that was not dropped, or a risk acceptance that has not expired. The level is compared with the appetite of
#   the risk criteria; where they give none, with the parameter.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0040
#   severity: high
#   topic: isms-risks
#   subjects: [isms.risk]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "what lies above the organisation's own limit is dealt with"}
#   does_not_show: >-
#     that the treatment is enough, and that the level is right
#   parameters:
#     appetite: {default: 8, description: "Highest level that may be kept, where the risk criteria give none."}
#   remediation: >-
#     Add a treatment with `risk` set to this id to `isms/records/treatments.yaml`, or have the owner accept it in
#     `isms/acceptances.yaml`.
package policies.isms.risks_treated

import data.policies.lib.isms

applies if _judged

deny contains finding if {
	_judged
	level := isms.number(_entry.level)
	level > _appetite
	not _planned
	not _accepted
	finding := {
		"message": sprintf("the level %v of %s is above the appetite of %v: add a treatment, or have it accepted", [
			level, input.subject.address, _appetite,
		]),
		"path": ["level"],
	}
}

_entry := isms.entry(input.subject.config)

_judged if isms.word(_entry, "category") != "opportunity"

_appetite := object.get(input.subject.views, "appetite", data.parameters["ANX-ISMS-0040"].appetite)

_planned if {
	some treatment in isms.related(input, "isms.treatment")
	isms.word(isms.entry(treatment.config), "status") != "dropped"
}

_accepted if {
	some acceptance in isms.related(input, "isms.acceptance")
	isms.text(acceptance.config.expires) >= input.as_of
}
