package policies.kubernetes.network_plugin_enforces_policies_test

import data.policies.kubernetes.network_plugin_enforces_policies

_map(entries) := {"subject": {"address": "ConfigMap kube-system/cni", "config": {"data": entries}, "views": {}}}

test_deny_flannel_alone if {
	findings := network_plugin_enforces_policies.deny
		with input as _map({"cni-conf.json": `{"cniVersion": "0.3.1", "plugins": [{"type": "flannel"}]}`})
	findings == {{
		"message": "ConfigMap kube-system/cni sets up a network without policies",
		"path": ["data", "cni-conf.json"],
	}}
}

test_deny_recorded_flannel if {
	findings := network_plugin_enforces_policies.deny with input as _map({"CNINames": ["Flannel"]})
	findings == {{
		"message": "ConfigMap kube-system/cni records a network without policies",
		"path": ["data", "CNINames"],
	}}
}

test_allow_others if {
	both := `{"plugins": [{"type": "calico", "delegate": {"type": "flannel"}}]}`
	network_plugin_enforces_policies.deny == set() with input as _map({"a": both})
	network_plugin_enforces_policies.deny == set() with input as _map({"a": `{"plugins": [{"type": "cilium-cni"}]}`})
	network_plugin_enforces_policies.deny == set() with input as _map({"CNINames": ["Flannel", "Calico"]})
}

test_applies_to_networks if {
	network_plugin_enforces_policies.applies with input as _map({"a": `{"cniVersion": "1.0.0"}`})
	network_plugin_enforces_policies.applies with input as _map({"CNINames": []})
	not network_plugin_enforces_policies.applies with input as _map({"a": "b"})
}
