# METADATA
# title: Containers have no capability that opens the node
# description: >-
#   Checks that containers do not add capabilities with which they can leave the container or take its network over,
#   such as `SYS_ADMIN`, `SYS_PTRACE`, `SYS_MODULE` or `NET_ADMIN`.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
# custom:
#   id: ANX-K8S-0253
#   severity: high
#   topic: capabilities
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "containers do not hold rights over their node"}
#   does_not_show: "that the default capabilities are dropped; see ANX-K8S-0250"
#   remediation: >-
#     Remove the capability from `securityContext.capabilities.add`, and give the task to a component of its own
#     where it is needed.
package policies.kubernetes.no_dangerous_capabilities

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.securityContext.capabilities.add)
	some i, name in container.config.securityContext.capabilities.add
	is_string(name)
	trim_prefix(upper(name), "CAP_") in _dangerous
	finding := {
		"message": sprintf("%s gives container `%s` the capability %s", [input.subject.address, container.name, name]),
		"path": array.concat(container.path, ["securityContext", "capabilities", "add", i]),
	}
}

_dangerous := {
	"ALL",
	"BPF",
	"CHECKPOINT_RESTORE",
	"DAC_OVERRIDE",
	"DAC_READ_SEARCH",
	"IPC_OWNER",
	"LINUX_IMMUTABLE",
	"MAC_ADMIN",
	"MAC_OVERRIDE",
	"NET_ADMIN",
	"NET_RAW",
	"PERFMON",
	"SETFCAP",
	"SETGID",
	"SETUID",
	"SYS_ADMIN",
	"SYS_BOOT",
	"SYS_CHROOT",
	"SYS_MODULE",
	"SYS_PTRACE",
	"SYS_RAWIO",
	"SYSLOG",
	"SYS_TIME",
}
