package policies.kubernetes.crossplane_filesystem_key_test

import data.policies.kubernetes.crossplane_filesystem_key

_object(settings) := {"subject": {
	"address": "FileSystem shop",
	"config": {"apiVersion": "efs.aws.crossplane.io/v1alpha1", "kind": "FileSystem", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"encrypted": true}] {
		findings := crossplane_filesystem_key.deny with input as _object(settings)
		findings == {{
			"message": "FileSystem shop names no key for its files",
			"path": ["spec", "forProvider", "kmsKeyID"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"encrypted": true, "kmsKeyID": "alias/shop"}] {
		crossplane_filesystem_key.deny == set() with input as _object(settings)
		crossplane_filesystem_key.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_filesystem_key.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
