package policies.kubernetes.crossplane_distribution_logs_test

import data.policies.kubernetes.crossplane_distribution_logs

_object(settings) := {"subject": {
	"address": "Distribution shop",
	"config": {
		"apiVersion": "cloudfront.aws.crossplane.io/v1alpha1",
		"kind": "Distribution",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [
		{"distributionConfig": {"logging": {"enabled": false}}},
		{"distributionConfig": {"enabled": true}},
	] {
		findings := crossplane_distribution_logs.deny with input as _object(settings)
		findings == {{
			"message": "Distribution shop writes no access logs",
			"path": ["spec", "forProvider", "distributionConfig", "logging", "enabled"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"distributionConfig": {"logging": {"enabled": true}}}] {
		crossplane_distribution_logs.deny == set() with input as _object(settings)
		crossplane_distribution_logs.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_distribution_logs.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
