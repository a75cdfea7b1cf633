# METADATA
# title: Recovery takes no longer than the plan allows
# description: >-
#   Checks that a test which is said to have passed took no more hours, and lost no more data, than its continuity
#   plan allows.
# related_resources:
# - https://www.iso.org/standard/27001
# custom:
#   id: ANX-ISMS-0065
#   severity: medium
#   topic: isms-continuity
#   subjects: [isms.continuity_test]
#   controls:
#   - {id: A.5.30, strength: supports, rationale: "measured recovery is within what was planned"}
#   - {id: A.8.13, strength: supports, rationale: "restores are fast enough and lose little enough"}
#   does_not_show: >-
#     that the plan allows what the business can bear
#   remediation: >-
#     Make recovery faster, or have the owner change the plan; set `result` to what the test showed.
package policies.isms.recovery_within_plan

import data.policies.lib.isms

applies if count(_plans) > 0

deny contains finding if {
	some plan in _plans
	some name in ["recovery_hours", "loss_hours"]
	isms.word(_entry, "result") == "passed"
	measured := isms.number(_entry[name])
	allowed := isms.number(plan.config[name])
	measured > allowed
	finding := {
		"message": sprintf("`%s` of %s is %v, and %s allows %v: it did not pass, so set `result` and mend it", [
			name, input.subject.address, measured, plan.address, allowed,
		]),
		"path": [name],
	}
}

_entry := isms.entry(input.subject.config)

_plans contains plan if {
	some plan in isms.related(input, "isms.continuity_plan")
	isms.text(plan.config.id) in isms.texts(_entry, "plan")
}
