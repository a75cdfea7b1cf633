# METADATA
# title: Keys end when their rotation says so
# description: >-
#   Checks that the day on which a key or certificate ends is not later than its last renewal and the days of its
#   rotation. Otherwise one of the two is not kept to, and the renewal falls due too late.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0075
#   severity: medium
#   topic: isms-cryptography
#   subjects: [isms.key]
#   controls:
#   - {id: A.8.24, strength: supports, rationale: "keys are renewed in the time that was laid down"}
#   does_not_show: >-
#     that the key was renewed: see ANX-ISMS-0009
#   remediation: >-
#     Set `expires` to the day that follows from `renewed_on` and `rotation_days`, or correct `rotation_days`.
package policies.isms.keys_renewed

import data.policies.lib.isms

deny contains finding if {
	length := isms.days(input.subject.views, "expires") - isms.days(input.subject.views, "renewed_on")
	rotation := isms.number(isms.entry(input.subject.config).rotation_days)
	length > rotation + 1
	finding := {
		"message": sprintf("%s ends %d days after its renewal, and is to be renewed every %v: correct one of them", [
			input.subject.address, length, rotation,
		]),
		"path": ["expires"],
	}
}
