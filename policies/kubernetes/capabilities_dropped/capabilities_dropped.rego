# METADATA
# title: Containers drop all capabilities
# description: >-
#   Checks that a container which drops `NET_RAW` drops `ALL` capabilities, and that a PodSecurityPolicy which requires
#   the one requires the other. The default set still lets root in a container change owners and kill processes; those
#   that are needed can be added by name.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0250
#   severity: medium
#   topic: capabilities
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers do not hold rights over their node"}
#   does_not_show: "which capabilities are added again, see ANX-K8S-0252; that NET_RAW is dropped, see ANX-K8S-0251"
#   remediation: >-
#     Set `securityContext.capabilities.drop: ["ALL"]` on the container.
package policies.kubernetes.capabilities_dropped

import data.policies.lib.containers

# What does not even drop NET_RAW is reported once, for that; see ANX-K8S-0251.
applies if {
	not input.subject.views.pod.spec.os.name == "windows"
	some container in input.subject.views.containers
	_limited(container.config)
}

applies if _limits(input.subject.config.spec)

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	_limited(container.config)
	not _dropped(container.config)
	finding := {
		"message": sprintf("%s does not drop the capabilities of container `%s`", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "capabilities", "drop"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	_limits(input.subject.config.spec)
	not _required(input.subject.config.spec)
	finding := {
		"message": sprintf("%s does not require capabilities to be dropped", [input.subject.address]),
		"path": ["spec", "requiredDropCapabilities"],
	}
}

_limited(config) if _lists(config.securityContext.capabilities.drop, {"ALL", "NET_RAW"})

_dropped(config) if _lists(config.securityContext.capabilities.drop, {"ALL"})

_limits(spec) if _lists(spec.requiredDropCapabilities, {"ALL", "NET_RAW"})

_required(spec) if _lists(spec.requiredDropCapabilities, {"ALL"})

_lists(names, wanted) if {
	is_array(names)
	some name in names
	is_string(name)
	trim_prefix(upper(name), "CAP_") in wanted
}

# Policies add up: a pod needs one that lets it in, so that one which forbids this is enough for those who hold
# no other.
_forbidden_elsewhere if {
	some other in input.related["kubernetes.PodSecurityPolicy"]
	_required(other.config.spec)
}
