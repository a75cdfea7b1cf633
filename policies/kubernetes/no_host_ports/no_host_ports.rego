# METADATA
# title: Containers take no ports of their node
# description: >-
#   Checks that no container has a `hostPort`, and that PodSecurityPolicies allow none. Such a port is open on the
#   node itself, past services and often past network policies.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0263
#   severity: medium
#   topic: host-network
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "ports of nodes are not opened by pods"}
#   - {id: A.8.22, strength: supports, rationale: "traffic to pods goes through services"}
#   does_not_show: "how the workload is exposed otherwise"
#   remediation: Remove `hostPort`, and add a Service.
package policies.kubernetes.no_host_ports

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.ports)
	some i, port in container.config.ports
	port.hostPort > 0
	finding := {
		"message": sprintf("%s takes port %v of its node", [input.subject.address, port.hostPort]),
		"path": array.concat(container.path, ["ports", i, "hostPort"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	count(input.subject.config.spec.hostPorts) > 0
	finding := {
		"message": sprintf("%s lets pods take ports of their node", [input.subject.address]),
		"path": ["spec", "hostPorts"],
	}
}
