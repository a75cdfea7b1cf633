package policies.kubernetes.crossplane_nodes_repaired_test

import data.policies.kubernetes.crossplane_nodes_repaired

_object(settings) := {"subject": {
	"address": "NodePool shop",
	"config": {
		"apiVersion": "container.gcp.crossplane.io/v1beta1",
		"kind": "NodePool",
		"spec": {"forProvider": settings},
	},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"management": {"autoRepair": false}}, {}] {
		findings := crossplane_nodes_repaired.deny with input as _object(settings)
		findings == {{
			"message": "NodePool shop leaves faulty nodes as they are",
			"path": ["spec", "forProvider", "management", "autoRepair"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"management": {"autoRepair": true}}, {"management": [{"autoRepair": true}]}] {
		crossplane_nodes_repaired.deny == set() with input as _object(settings)
		crossplane_nodes_repaired.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_nodes_repaired.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
