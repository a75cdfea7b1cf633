package policies.kubernetes.namespaces_name_owner_test

import data.policies.kubernetes.namespaces_name_owner

_namespace(metadata) := {"subject": {
	"address": "Namespace shop",
	"config": {"metadata": object.union({"name": "shop"}, metadata)},
	"views": {},
}}

_parameters := {"ANX-K8S-0423": {"words": ["owner", "team"]}}

test_deny_without_owner if {
	findings := namespaces_name_owner.deny with input as _namespace({"labels": {"tier": "web", "owner": ""}})
		with data.parameters as _parameters
	findings == {{"message": "Namespace shop names no owner", "path": ["metadata", "labels"]}}
}

test_allow_owner if {
	namespaces_name_owner.deny == set() with input as _namespace({"labels": {"owner": "shop"}})
		with data.parameters as _parameters
	namespaces_name_owner.deny == set() with input as _namespace({"annotations": {"example.com/Team": "shop"}})
		with data.parameters as _parameters
}

test_applies_to_namespaces_of_the_organisation if {
	namespaces_name_owner.applies with input as _namespace({})
	not namespaces_name_owner.applies with input as _namespace({"name": "kube-system"})
}
