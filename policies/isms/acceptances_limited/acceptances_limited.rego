# METADATA
# title: Risk acceptances end within the longest time allowed
# description: >-
#   Checks that a risk acceptance does not hold for longer than the organisation allows in `annexa.yaml` (365 days if
#   it says nothing). What is accepted for years is not looked at again.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0031
#   severity: medium
#   topic: isms-acceptances
#   subjects: [isms.acceptance]
#   controls:
#   - {id: A.5.36, strength: supports, rationale: "exceptions are looked at again after a time that is laid down"}
#   does_not_show: >-
#     that the time is right for the risk
#   remediation: >-
#     Set `expires` to a day within the longest time allowed.
package policies.isms.acceptances_limited

import data.policies.lib.isms

deny contains finding if {
	length := isms.days(input.subject.views, "expires") - isms.days(input.subject.views, "accepted_on")
	longest := object.get(input.subject.views, "maximum_days", 365)
	length > longest
	finding := {
		"message": sprintf("%s holds for %d days, and at most %d are allowed: set `expires` to an earlier day", [
			input.subject.address, length, longest,
		]),
		"path": ["expires"],
	}
}
