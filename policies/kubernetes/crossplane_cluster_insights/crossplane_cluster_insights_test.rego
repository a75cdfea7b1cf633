package policies.kubernetes.crossplane_cluster_insights_test

import data.policies.kubernetes.crossplane_cluster_insights

_object(settings) := {"subject": {
	"address": "Cluster shop",
	"config": {"apiVersion": "ecs.aws.crossplane.io/v1alpha1", "kind": "Cluster", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{}, {"settings": [{"name": "containerInsights", "value": "disabled"}]}] {
		findings := crossplane_cluster_insights.deny with input as _object(settings)
		findings == {{
			"message": "Cluster shop runs without Container Insights",
			"path": ["spec", "forProvider", "settings"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"settings": [{"name": "containerInsights", "value": "enabled"}]},
		{"setting": [{"name": "containerInsights", "value": "enabled"}]},
	] {
		crossplane_cluster_insights.deny == set() with input as _object(settings)
		crossplane_cluster_insights.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_cluster_insights.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
