package policies.kubernetes.crossplane_log_retention_test

import data.policies.kubernetes.crossplane_log_retention

_object(settings) := {"subject": {
	"address": "LogGroup shop",
	"config": {
		"apiVersion": "cloudwatchlogs.aws.crossplane.io/v1alpha1",
		"kind": "LogGroup",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [{}, {"retentionInDays": 0}] {
		findings := crossplane_log_retention.deny with input as _object(settings)
		findings == {{
			"message": "LogGroup shop keeps logs without an end that was decided",
			"path": ["spec", "forProvider", "retentionInDays"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"retentionInDays": 365}] {
		crossplane_log_retention.deny == set() with input as _object(settings)
		crossplane_log_retention.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_log_retention.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
