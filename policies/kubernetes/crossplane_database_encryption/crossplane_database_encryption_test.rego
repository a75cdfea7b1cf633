package policies.kubernetes.crossplane_database_encryption_test

import data.policies.kubernetes.crossplane_database_encryption

_object(settings) := {"subject": {
	"address": "RDSInstance shop",
	"config": {
		"apiVersion": "database.aws.crossplane.io/v1beta1",
		"kind": "RDSInstance",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"storageEncrypted": false}, {}] {
		findings := crossplane_database_encryption.deny with input as _object(settings)
		findings == {{
			"message": "RDSInstance shop keeps a database unencrypted",
			"path": ["spec", "forProvider", "storageEncrypted"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"storageEncrypted": true}, {"dbClusterIdentifier": "shop"}] {
		crossplane_database_encryption.deny == set() with input as _object(settings)
		crossplane_database_encryption.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_database_encryption.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
