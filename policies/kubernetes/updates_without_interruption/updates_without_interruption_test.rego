package policies.kubernetes.updates_without_interruption_test

import data.policies.kubernetes.updates_without_interruption

_deployment(strategy, volumes) := {"subject": {
	"address": "Deployment web",
	"config": {"spec": {"strategy": strategy}},
	"views": {"pod": {"path": ["spec", "template"], "spec": {"volumes": volumes}}},
}}

test_deny_recreate if {
	findings := updates_without_interruption.deny with input as _deployment({"type": "Recreate"}, [])
	findings == {{
		"message": "Deployment web stops all replicas for an update",
		"path": ["spec", "strategy", "type"],
	}}
}

test_allow_rolling_update if {
	every strategy in [null, {}, {"type": "RollingUpdate"}] {
		updates_without_interruption.deny == set() with input as _deployment(strategy, [])
	}
}

test_pods_with_persistent_volumes_do_not_apply if {
	updates_without_interruption.applies with input as _deployment({}, [{"name": "tmp", "emptyDir": {}}])
	not updates_without_interruption.applies with input as _deployment(
		{},
		[{"name": "data", "persistentVolumeClaim": {"claimName": "data"}}],
	)
}
