package policies.kubernetes.crossplane_document_database_logs_test

import data.policies.kubernetes.crossplane_document_database_logs

_object(settings) := {"subject": {
	"address": "DBCluster shop",
	"config": {"apiVersion": "docdb.aws.crossplane.io/v1alpha1", "kind": "DBCluster", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{}, {"enableCloudwatchLogsExports": ["profiler"]}] {
		findings := crossplane_document_database_logs.deny with input as _object(settings)
		findings == {{
			"message": "DBCluster shop exports no audit log",
			"path": ["spec", "forProvider", "enableCloudwatchLogsExports"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"enableCloudwatchLogsExports": ["audit", "profiler"]},
		{"enabledCloudwatchLogsExports": ["audit"]},
	] {
		crossplane_document_database_logs.deny == set() with input as _object(settings)
		crossplane_document_database_logs.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_document_database_logs.applies
		with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
