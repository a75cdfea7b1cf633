package policies.lib.crossplane_test

import data.policies.lib.crossplane

_queue := {
	"apiVersion": "sqs.aws.crossplane.io/v1beta1",
	"kind": "Queue",
	"spec": {"forProvider": {"region": "eu-central-1"}},
}

_group := `^sqs[.]aws[.]`

test_resource_of_its_own if {
	crossplane.resources(_queue, _group, {"Queue"}) == [{
		"kind": "Queue",
		"settings": {"region": "eu-central-1"},
		"patched": set(),
		"path": ["spec", "forProvider"],
	}]
}

test_resource_of_a_composition if {
	composition := {"kind": "Composition", "spec": {"resources": [{"base": {}}, {"base": _queue}]}}
	found := crossplane.resources(composition, _group, {"Queue"})
	[resource.path | some resource in found] == [["spec", "resources", 1, "base", "spec", "forProvider"]]
}

test_settings_of_the_first_providers if {
	cluster := {"apiVersion": "compute.azure.crossplane.io/v1alpha3", "kind": "AKSCluster", "spec": {"disableRBAC": true}}
	crossplane.resources(cluster, `azure`, {"AKSCluster"}) == [{
		"kind": "AKSCluster",
		"settings": {"disableRBAC": true},
		"patched": set(),
		"path": ["spec"],
	}]
}

test_other_objects_are_left_out if {
	crossplane.resources(_queue, `^sns[.]`, {"Queue"}) == []
	crossplane.resources(_queue, _group, {"Topic"}) == []
	crossplane.resources({"apiVersion": "v1", "kind": "Queue"}, `v1`, {"Queue"}) == []
}

test_settings_that_are_filled_in_later if {
	entry := {"base": _queue, "patches": [
		{"fromFieldPath": "spec.key", "toFieldPath": "spec.forProvider.kmsMasterKeyId"},
		{"fromFieldPath": "metadata.labels"},
		{"type": "PatchSet"},
	]}
	composition := {"kind": "Composition", "spec": {"resources": [entry]}}
	found := crossplane.resources(composition, _group, {"Queue"})
	[resource.patched | some resource in found] == [{"kmsMasterKeyId"}]
}
