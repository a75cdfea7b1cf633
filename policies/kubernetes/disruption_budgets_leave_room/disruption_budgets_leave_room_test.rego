package policies.kubernetes.disruption_budgets_leave_room_test

import data.policies.kubernetes.disruption_budgets_leave_room

_budget(spec) := {"subject": {"address": "PodDisruptionBudget web", "config": {"spec": spec}}}

test_deny_no_room if {
	every key, value in {"maxUnavailable": 0, "minAvailable": "100%"} {
		findings := disruption_budgets_leave_room.deny with input as _budget({key: value})
		findings == {{"message": "PodDisruptionBudget web forbids every eviction", "path": ["spec", key]}}
	}
}

test_allow_room if {
	every spec in [{"maxUnavailable": 1}, {"minAvailable": "50%"}, {"minAvailable": 1}] {
		disruption_budgets_leave_room.deny == set() with input as _budget(spec)
	}
}

test_deny_as_many_as_there_are if {
	related := {"kubernetes.Deployment": [{"address": "Deployment web", "config": {"spec": {"replicas": 2}}}]}
	findings := disruption_budgets_leave_room.deny with input as object.union(_budget({"minAvailable": 2}), {"related": related})
	findings == {{
		"message": "PodDisruptionBudget web forbids every eviction of Deployment web",
		"path": ["spec", "minAvailable"],
	}}
	stateful := {"kubernetes.StatefulSet": related["kubernetes.Deployment"]}
	same := disruption_budgets_leave_room.deny with input as object.union(_budget({"minAvailable": 2}), {"related": stateful})
	same == findings
	none := disruption_budgets_leave_room.deny with input as object.union(_budget({"minAvailable": 1}), {"related": related})
	none == set()
}
