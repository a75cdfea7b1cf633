package policies.kubernetes.crossplane_bucket_logging_test

import data.policies.kubernetes.crossplane_bucket_logging

_object(settings) := {"subject": {
	"address": "Bucket shop",
	"config": {"apiVersion": "storage.gcp.crossplane.io/v1alpha3", "kind": "Bucket", "spec": settings},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"location": "EU"}] {
		findings := crossplane_bucket_logging.deny with input as _object(settings)
		findings == {{
			"message": "Bucket shop writes no access logs",
			"path": ["spec", "logging"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"location": "EU", "logging": {"logBucket": "logs"}}] {
		crossplane_bucket_logging.deny == set() with input as _object(settings)
		crossplane_bucket_logging.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_bucket_logging.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
