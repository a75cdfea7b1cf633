package policies.kubernetes.crossplane_database_private_test

import data.policies.kubernetes.crossplane_database_private

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
	every settings in [{"publiclyAccessible": true}] {
		findings := crossplane_database_private.deny with input as _object(settings)
		findings == {{
			"message": "RDSInstance shop gives a database a public address",
			"path": ["spec", "forProvider", "publiclyAccessible"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"publiclyAccessible": false}, {}] {
		crossplane_database_private.deny == set() with input as _object(settings)
		crossplane_database_private.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_database_private.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
