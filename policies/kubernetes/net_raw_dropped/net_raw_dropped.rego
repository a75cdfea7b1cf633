# METADATA
# title: Containers cannot forge packets
# description: >-
#   Checks that each container drops the capability `NET_RAW`, by name or by `ALL`, and that PodSecurityPolicies
#   require it. With it a container can answer in the name of other pods and of the name service.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0251
#   severity: medium
#   topic: capabilities
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers do not hold rights over their node"}
#   does_not_show: "which other capabilities are left; see ANX-K8S-0250"
#   remediation: >-
#     Set `securityContext.capabilities.drop: ["ALL"]` on the container.
package policies.kubernetes.net_raw_dropped

import data.policies.lib.containers

applies if not input.subject.views.pod.spec.os.name == "windows"

deny contains finding if {
	some container in input.subject.views.containers
	containers.complete(container)
	not _dropped(container.config)
	finding := {
		"message": sprintf("%s leaves container `%s` the capability NET_RAW", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "capabilities", "drop"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	not _forbidden_elsewhere
	not _required(input.subject.config.spec)
	finding := {
		"message": sprintf("%s leaves pods the capability NET_RAW", [input.subject.address]),
		"path": ["spec", "requiredDropCapabilities"],
	}
}

_dropped(config) if _lists(config.securityContext.capabilities.drop, {"ALL", "NET_RAW"})

_required(spec) if _lists(spec.requiredDropCapabilities, {"ALL", "NET_RAW"})

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
