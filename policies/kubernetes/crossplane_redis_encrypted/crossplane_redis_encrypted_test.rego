package policies.kubernetes.crossplane_redis_encrypted_test

import data.policies.kubernetes.crossplane_redis_encrypted

_object(settings) := {"subject": {
	"address": "Redis shop",
	"config": {"apiVersion": "cache.azure.crossplane.io/v1beta1", "kind": "Redis", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"enableNonSslPort": true}] {
		findings := crossplane_redis_encrypted.deny with input as _object(settings)
		findings == {{
			"message": "Redis shop opens a port without encryption",
			"path": ["spec", "forProvider", "enableNonSslPort"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"enableNonSslPort": false}, {}] {
		crossplane_redis_encrypted.deny == set() with input as _object(settings)
		crossplane_redis_encrypted.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_redis_encrypted.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
