# METADATA
# title: Risk acceptances are decided by the risk's owner
# description: >-
#   Checks that the role which accepted a risk is the owner of that risk, or a delegate whom the owner's role or the
#   risk names. Nobody else can decide to live with it.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0032
#   severity: high
#   topic: isms-acceptances
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.2, strength: supports, rationale: "who may decide on a risk is laid down, and it is they who decide"}
#   - {id: A.5.3, strength: supports, rationale: "exceptions are not granted by those who profit from them"}
#   does_not_show: >-
#     that the owner knew what was accepted
#   remediation: >-
#     Have the risk's owner decide, or add the role to `delegates` of the owner's role in `isms/records/roles.yaml`.
package policies.isms.acceptances_by_risk_owner

import data.policies.lib.isms

applies if count(isms.risks_of(input)) > 0

deny contains finding if {
	some risk in isms.risks_of(input)
	isms.owned(input, risk.config)
	decider := isms.text(_entry.accepted_by)
	decider != ""
	not decider in isms.deciders(input, risk.config)
	finding := {
		"message": sprintf("%s is accepted by `%s`, and %s belongs to `%s`: have the owner or a delegate decide", [
			input.subject.address, decider, risk.address, object.get(risk.config, "owner", "nobody"),
		]),
		"path": ["accepted_by"],
	}
}

_entry := isms.entry(input.subject.config)
