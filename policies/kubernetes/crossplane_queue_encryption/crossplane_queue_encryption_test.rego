package policies.kubernetes.crossplane_queue_encryption_test

import data.policies.kubernetes.crossplane_queue_encryption

_object(settings) := {"subject": {
	"address": "Queue shop",
	"config": {"apiVersion": "sqs.aws.crossplane.io/v1beta1", "kind": "Queue", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{}, {"kmsMasterKeyId": ""}] {
		findings := crossplane_queue_encryption.deny with input as _object(settings)
		findings == {{
			"message": "Queue shop keeps messages without a stated encryption",
			"path": ["spec", "forProvider", "kmsMasterKeyId"],
		}}
	}
}

test_allow_sound if {
	every settings in [
		{"kmsMasterKeyId": "alias/shop"},
		{"sqsManagedSseEnabled": true},
		{"kmsMasterKeyIdRef": {"name": "shop"}},
	] {
		crossplane_queue_encryption.deny == set() with input as _object(settings)
		crossplane_queue_encryption.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_queue_encryption.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
