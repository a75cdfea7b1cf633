package policies.kubernetes.crossplane_filesystem_encryption_test

import data.policies.kubernetes.crossplane_filesystem_encryption

_object(settings) := {"subject": {
	"address": "FileSystem shop",
	"config": {"apiVersion": "efs.aws.crossplane.io/v1alpha1", "kind": "FileSystem", "spec": {"forProvider": settings}},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"encrypted": false}, {}] {
		findings := crossplane_filesystem_encryption.deny with input as _object(settings)
		findings == {{
			"message": "FileSystem shop keeps files unencrypted",
			"path": ["spec", "forProvider", "encrypted"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"encrypted": true}] {
		crossplane_filesystem_encryption.deny == set() with input as _object(settings)
		crossplane_filesystem_encryption.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_filesystem_encryption.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
