# METADATA
# title: What is left of a risk is accepted by its owner
# description: >-
#   Checks that the role which accepted a risk, or approved a treatment of it, is the owner of that risk or a
#   delegate. The owner answers for it, and so it is theirs to say what is enough.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0042
#   severity: medium
#   topic: isms-risks
#   subjects: [isms.risk, isms.treatment]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "who may decide on a risk is laid down, and it is they who decide"}
#   - {id: A.5.36, strength: supports, rationale: "risks are decided on by those who answer for them"}
#   does_not_show: >-
#     that the owner knew what was accepted
#   remediation: >-
#     Have the risk's owner decide, or add the role to `delegates` of the owner's role in `isms/records/roles.yaml`.
package policies.isms.risks_accepted_by_owner

import data.policies.lib.isms

deny contains finding if {
	some risk in _risks
	isms.owned(input, risk.config)
	some item in isms.items(_entry, _field)
	not item.text in isms.deciders(input, risk.config)
	finding := {
		"message": sprintf("`%s` of %s is `%s`, and %s belongs to `%s`: have the owner or a delegate decide", [
			_field, input.subject.address, item.text, risk.address, object.get(risk.config, "owner", "nobody"),
		]),
		"path": item.path,
	}
}

_entry := isms.entry(input.subject.config)

default _field := "accepted_by"

_field := "approved_by" if input.subject.type == "isms.treatment"

default _risks := set()

_risks := {{"address": "the risk", "config": _entry}} if input.subject.type == "isms.risk"

_risks := isms.risks_of(input) if input.subject.type == "isms.treatment"
