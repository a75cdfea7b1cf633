# METADATA
# title: Pods set only safe sysctls
# description: >-
#   Checks that pods set only sysctls that Kubernetes counts as safe, and that PodSecurityPolicies allow no others.
#   Others change the kernel for all pods of the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
# custom:
#   id: ANX-K8S-0265
#   severity: medium
#   topic: sysctls
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.9, strength: demonstrates, rationale: "containers run with the hardened setting"}
#   does_not_show: "which values are set"
#   remediation: Remove the sysctl from `securityContext.sysctls`.
package policies.kubernetes.sysctls_safe

deny contains finding if {
	pod := input.subject.views.pod
	is_array(pod.spec.securityContext.sysctls)
	some i, sysctl in pod.spec.securityContext.sysctls
	not sysctl.name in _safe
	finding := {
		"message": sprintf("%s sets the unsafe sysctl %v", [input.subject.address, sysctl.name]),
		"path": array.concat(pod.path, ["spec", "securityContext", "sysctls", i]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	count(input.subject.config.spec.allowedUnsafeSysctls) > 0
	finding := {
		"message": sprintf("%s allows unsafe sysctls", [input.subject.address]),
		"path": ["spec", "allowedUnsafeSysctls"],
	}
}

_safe := {
	"kernel.shm_rmid_forced",
	"net.ipv4.ip_local_port_range",
	"net.ipv4.ip_local_reserved_ports",
	"net.ipv4.ip_unprivileged_port_start",
	"net.ipv4.ping_group_range",
	"net.ipv4.tcp_fin_timeout",
	"net.ipv4.tcp_keepalive_intvl",
	"net.ipv4.tcp_keepalive_probes",
	"net.ipv4.tcp_keepalive_time",
	"net.ipv4.tcp_rmem",
	"net.ipv4.tcp_syncookies",
	"net.ipv4.tcp_wmem",
}
