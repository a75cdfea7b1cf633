# METADATA
# title: Services get no powerful capabilities
# description: >-
#   Checks that `cap_add` does not name capabilities that let a service leave its container or watch others, such as
#   `ALL`, `SYS_ADMIN`, `NET_ADMIN` or `SYS_PTRACE`. One of them is often enough to take over the host.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#cap_add
# - https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities
# custom:
#   id: ANX-COMPOSE-0105
#   severity: medium
#   topic: capabilities
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.2, strength: supports, rationale: "services hold no rights of an administrator"}
#   - {id: A.8.9, strength: demonstrates, rationale: "services follow the secure setting for this option"}
#   - {id: A.8.18, strength: supports, rationale: "services cannot use system tools that raise rights"}
#   does_not_show: that the capabilities which the runtime gives by default are needed
#   remediation: Remove the capability from `cap_add`.
package policies.compose.capabilities_not_added

deny contains finding if {
	added := input.subject.config.cap_add
	is_array(added)
	some i, capability in added
	is_string(capability)
	trim_prefix(upper(capability), "CAP_") in _powerful
	finding := {
		"message": sprintf("%s gets the capability %s", [input.subject.address, capability]),
		"path": ["cap_add", i],
	}
}

_powerful := {
	"ALL",
	"AUDIT_CONTROL",
	"BPF",
	"CHECKPOINT_RESTORE",
	"DAC_READ_SEARCH",
	"IPC_OWNER",
	"LINUX_IMMUTABLE",
	"MAC_ADMIN",
	"MAC_OVERRIDE",
	"NET_ADMIN",
	"NET_BROADCAST",
	"NET_RAW",
	"PERFMON",
	"SYSLOG",
	"SYS_ADMIN",
	"SYS_BOOT",
	"SYS_MODULE",
	"SYS_PACCT",
	"SYS_PTRACE",
	"SYS_RAWIO",
	"SYS_RESOURCE",
	"SYS_TIME",
	"SYS_TTY_CONFIG",
}
