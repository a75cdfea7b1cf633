package policies.kubernetes.network_policy_selects_workload_test

import data.policies.kubernetes.network_policy_selects_workload

_workload(related) := {"subject": {"address": "Deployment shop/web"}, "related": related}

_pod(spec, container) := {"subject": {"views": {
	"pod": {"path": ["spec", "template"], "spec": spec},
	"containers": [{"name": "web", "config": container}],
}}}

_finding := {"message": "Deployment shop/web is selected by no NetworkPolicy", "path": []}

test_deny_no_policy if {
	network_policy_selects_workload.deny == {_finding} with input as _workload({})
	network_policy_selects_workload.deny == {_finding} with input as _workload({"kubernetes.NetworkPolicy": []})
}

test_deny_other_relations_only if {
	related := {"kubernetes.Service": [{"address": "Service shop/web"}]}
	network_policy_selects_workload.deny == {_finding} with input as _workload(related)
}

test_allow_policy if {
	every kind in ["NetworkPolicy", "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy"] {
		related := {sprintf("kubernetes.%s", [kind]): [{"address": "a policy"}]}
		network_policy_selects_workload.deny == set() with input as _workload(related)
	}
}

test_applies_to_pods_in_the_network_of_the_cluster if {
	network_policy_selects_workload.applies with input as _pod({}, {"image": "web:1.4"})
	network_policy_selects_workload.applies with input as _pod({"hostNetwork": false}, {"image": "web:1.4"})
}

test_applies_not_in_the_network_of_the_node if {
	not network_policy_selects_workload.applies with input as _pod({"hostNetwork": true}, {"image": "web:1.4"})
}

test_applies_not_to_a_patch if {
	not network_policy_selects_workload.applies with input as _pod({}, {"name": "web"})
}
