# METADATA
# title: Containers add no capabilities
# description: >-
#   Checks that containers add no capability but `NET_BIND_SERVICE`, and that PodSecurityPolicies allow no other.
#   Each one is a part of the rights of root on the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0252
#   severity: medium
#   topic: capabilities
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers do not hold rights over their node"}
#   does_not_show: "that the default capabilities are dropped; see ANX-K8S-0250"
#   remediation: Remove the capability from `securityContext.capabilities.add`.
package policies.kubernetes.no_added_capabilities

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.securityContext.capabilities.add)
	some i, name in container.config.securityContext.capabilities.add
	not _harmless(name)
	finding := {
		"message": sprintf("%s adds the capability %v to container `%s`", [input.subject.address, name, container.name]),
		"path": array.concat(container.path, ["securityContext", "capabilities", "add", i]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	some key in ["allowedCapabilities", "defaultAddCapabilities"]
	names := object.get(input.subject.config.spec, key, [])
	is_array(names)
	some i, name in names
	not _harmless(name)
	finding := {
		"message": sprintf("%s allows pods the capability %v", [input.subject.address, name]),
		"path": ["spec", key, i],
	}
}

_harmless(name) if trim_prefix(upper(name), "CAP_") == "NET_BIND_SERVICE"

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	not _adds(other.config.spec)
}

_adds(spec) if {
	some key in ["allowedCapabilities", "defaultAddCapabilities"]
	names := object.get(spec, key, [])
	is_array(names)
	some name in names
	not _harmless(name)
}
