# METADATA
# title: Those who leave lose access and return what they had
# description: >-
#   Checks that the access of somebody who left was gone, and that what they had was back, within the days allowed
#   after the last day.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0071
#   severity: medium
#   topic: isms-personnel
#   subjects: [isms.personnel_step]
#   controls:
#   - {id: A.6.5, strength: supports, rationale: "what has to happen when somebody leaves is done in time"}
#   - {id: A.5.11, strength: supports, rationale: "assets come back when somebody leaves"}
#   - {id: A.5.18, strength: supports, rationale: "rights are removed when somebody leaves"}
#   does_not_show: >-
#     that every leaver is in the register, and that all access was found
#   parameters:
#     access_days: {default: 1, description: "Days after the last day by which access is gone."}
#     asset_days: {default: 14, description: "Days after the last day by which assets are back."}
#   remediation: >-
#     Take the access away sooner, and record what went wrong as a nonconformity.
package policies.isms.leavers_off_boarded

import data.policies.lib.isms

applies if isms.word(isms.entry(input.subject.config), "status") == "left"

deny contains finding if {
	some name, allowed in {"access_removed_on": _allowed.access_days, "assets_returned_on": _allowed.asset_days}
	late := isms.days(input.subject.views, name) - isms.days(input.subject.views, "left_on")
	late > allowed
	finding := {
		"message": sprintf("`%s` of %s lies %d days after `left_on`, and at most %d are allowed: see how that came", [
			name, input.subject.address, late, allowed,
		]),
		"path": [name],
	}
}

_allowed := data.parameters["ANX-ISMS-0071"]
