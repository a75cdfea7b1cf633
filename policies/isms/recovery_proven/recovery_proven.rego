# METADATA
# title: The last restore and failover succeeded
# description: >-
#   Checks that the last test of each kind and system passed: a restore or failover that came through in part is not
#   enough, and an exercise must not have failed. A backup that cannot be read back is none.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0064
#   severity: high
#   topic: isms-continuity
#   subjects: [isms.register]
#   controls:
#   - {id: A.8.13, strength: supports, rationale: "backups were restored successfully"}
#   - {id: A.5.30, strength: supports, rationale: "systems were brought back in a test"}
#   - {id: A.8.14, strength: supports, rationale: "failover was tried"}
#   does_not_show: >-
#     that the tests are like the real thing, and tests in a CSV file
#   remediation: >-
#     Mend what kept the test from passing, test again, and add an entry.
package policies.isms.recovery_proven

import data.policies.lib.isms

applies if {
	input.subject.views.register.name == "continuity-tests"
	count(_entries) > 0
}

deny contains finding if {
	input.subject.views.register.name == "continuity-tests"
	some test in _entries
	result := isms.word(test.fields, "result")
	result in _bad(isms.word(test.fields, "kind"))
	not isms.followed(_fields, "continuity-tests", test.fields, "tested_on")
	finding := {
		"message": sprintf("the last test %s has the result `%s`: mend what kept it from passing, and test again", [
			test.address, result,
		]),
		"path": ["entries", test.position, "result"],
	}
}

_entries := isms.entries(input.subject.config, input.subject.address)

_fields := {one.fields | some one in _entries}

_bad(kind) := {"failed", "partly"} if kind in {"restore", "failover"}

_bad(kind) := {"failed"} if not kind in {"restore", "failover"}
