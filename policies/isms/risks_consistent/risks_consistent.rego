# METADATA
# title: Levels of risks add up
# description: >-
#   Checks that the level of a risk is its likelihood times its impact, and that what is left after treatment is not
#   higher than the risk itself. A level that does not follow from its parts cannot be compared with others.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0041
#   severity: medium
#   topic: isms-risks
#   subjects: [isms.risk]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "risks are assessed by the organisation's own method"}
#   does_not_show: >-
#     that likelihood and impact are right
#   remediation: >-
#     Set `level` to likelihood times impact, and `residual_level` to what the treatment leaves.
package policies.isms.risks_consistent

import data.policies.lib.isms

deny contains finding if {
	product := isms.number(_entry.likelihood) * isms.number(_entry.impact)
	level := isms.number(_entry.level)
	level != product
	finding := {
		"message": sprintf("the level of %s is %v, and its likelihood times its impact is %v: correct one of them", [
			input.subject.address, level, product,
		]),
		"path": ["level"],
	}
}

deny contains finding if {
	level := isms.number(_entry.level)
	left := isms.number(_entry.residual_level)
	left > level
	finding := {
		"message": sprintf("the residual level of %s is %v, above its level of %v: correct one of them", [
			input.subject.address, left, level,
		]),
		"path": ["residual_level"],
	}
}

_entry := isms.entry(input.subject.config)
