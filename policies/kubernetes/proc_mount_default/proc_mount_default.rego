# METADATA
# title: Containers do not see all of /proc
# description: >-
#   Checks that no container sets `procMount: Unmasked`, and that PodSecurityPolicies do not allow it. The parts
#   that are masked tell about the kernel and let it be changed.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0247
#   severity: medium
#   topic: host-paths
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "parts of the kernel stay hidden"}
#   - {id: A.8.9, strength: demonstrates, rationale: "the default mask is in place"}
#   does_not_show: "which other paths are mounted"
#   remediation: Remove `procMount`, or set it to `Default`.
package policies.kubernetes.proc_mount_default

deny contains finding if {
	some container in input.subject.views.containers
	container.config.securityContext.procMount == "Unmasked"
	finding := {
		"message": sprintf("%s shows container `%s` all of /proc", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["securityContext", "procMount"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	"Unmasked" in input.subject.config.spec.allowedProcMountTypes
	finding := {
		"message": sprintf("%s allows containers to see all of /proc", [input.subject.address]),
		"path": ["spec", "allowedProcMountTypes"],
	}
}
