package policies.kubernetes.crossplane_aks_uses_roles_test

import data.policies.kubernetes.crossplane_aks_uses_roles

_object(settings) := {"subject": {
	"address": "AKSCluster shop",
	"config": {"apiVersion": "compute.azure.crossplane.io/v1alpha3", "kind": "AKSCluster", "spec": settings},
	"views": {},
}}

test_deny_fault if {
	every settings in [{"disableRBAC": true}] {
		findings := crossplane_aks_uses_roles.deny with input as _object(settings)
		findings == {{
			"message": "AKSCluster shop does not decide access by roles",
			"path": ["spec", "disableRBAC"],
		}}
	}
}

test_allow_sound if {
	every settings in [{"disableRBAC": false}, {"location": "westeurope"}] {
		crossplane_aks_uses_roles.deny == set() with input as _object(settings)
		crossplane_aks_uses_roles.applies with input as _object(settings)
	}
}

test_other_objects_do_not_count if {
	not crossplane_aks_uses_roles.applies with input as {"subject": {"config": {"apiVersion": "v1", "kind": "Pod"}}}
}
