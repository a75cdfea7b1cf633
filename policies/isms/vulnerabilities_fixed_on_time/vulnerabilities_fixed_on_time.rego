# METADATA
# title: Vulnerabilities are mended on time
# description: >-
#   Checks that a weakness in the register is mended, or accepted, by the day on which it has to be gone. The time
#   that is allowed is worth what is made of it.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0046
#   severity: medium
#   topic: isms-freshness
#   subjects: [isms.vulnerability]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "weaknesses that are known are mended in the time that was set"}
#   does_not_show: >-
#     that all weaknesses are in the register, and that the time allowed is short enough
#   remediation: >-
#     Mend it and set `status: fixed` with `fixed_on`, or have it accepted.
package policies.isms.vulnerabilities_fixed_on_time

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

_entry := isms.entry(input.subject.config)

_settled if isms.settled(_entry)

# ANX-ISMS-0005 and ANX-ISMS-0030 speak of the acceptance.
_settled if {
	isms.word(_entry, "status") == "accepted"
	isms.given(_entry, "acceptance")
}
