# METADATA
# title: The network plugin enforces network policies
# description: >-
#   Checks that the cluster's network is not Flannel alone. Flannel connects pods and ignores every NetworkPolicy, so
#   that policies which are in place look as if they worked.
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/network-policies/#prerequisites
# - https://github.com/flannel-io/flannel/blob/master/Documentation/netpol.md
# custom:
#   id: ANX-K8S-0412
#   severity: medium
#   topic: network-segmentation
#   subjects: [kubernetes.ConfigMap, kubernetes.CNIInfo]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "policies that separate networks are in force"}
#   - {id: A.8.20, strength: supports, rationale: "the network can be controlled"}
#   does_not_show: "that there are policies; see ANX-K8S-0009"
#   remediation: >-
#     Use a plugin with policies (Calico, Cilium, Antrea), or switch on the controller of policies that
#     Flannel's chart brings along (`netpol.enabled`).
package policies.kubernetes.network_plugin_enforces_policies

applies if count(_networks) > 0

applies if is_array(input.subject.config.data.CNINames)

deny contains finding if {
	some network in _networks
	network.flannel
	not network.policies
	finding := {
		"message": sprintf("%s sets up a network without policies", [input.subject.address]),
		"path": ["data", network.key],
	}
}

deny contains finding if {
	names := input.subject.config.data.CNINames
	{lower(name) | some name in names} == {"flannel"}
	finding := {
		"message": sprintf("%s records a network without policies", [input.subject.address]),
		"path": ["data", "CNINames"],
	}
}

_networks := [{"key": key, "flannel": _holds(text, "flannel"), "policies": _policies(text)} |
	is_object(input.subject.config.data)
	some key, text in input.subject.config.data
	is_string(text)
	regex.match(`"cniVersion"|"plugins"`, text)
]

_holds(text, plugin) := regex.match(sprintf(`"type"\s*:\s*"%s"`, [plugin]), text)

_policies(text) := regex.match(`"type"\s*:\s*"(calico|cilium-cni|antrea|weave-net|kube-router|terway)"`, text)
