# METADATA
# title: Services keep to their own namespaces
# description: >-
#   Checks that no service shares the network, the processes, the inter-process communication, the users, the host
#   name or the control groups of its host. A service in the host's namespaces sees, and often can disturb, what runs
#   beside it, and its ports are open past every network of the project.
# related_resources:
# - https://docs.docker.com/reference/compose-file/services/#network_mode
# - https://docs.docker.com/reference/compose-file/services/#pid
# - https://docs.docker.com/reference/compose-file/services/#ipc
# custom:
#   id: ANX-COMPOSE-0100
#   severity: high
#   topic: host-namespaces
#   subjects: [compose.service]
#   controls:
#   - {id: A.8.22, strength: supports, rationale: "traffic passes the networks of the project"}
#   - {id: A.8.9, strength: demonstrates, rationale: "services follow the secure setting for these options"}
#   does_not_show: that networks and volumes of the project keep services apart
#   remediation: >-
#     Remove `network_mode: host`, `pid: host`, `ipc: host`, `userns_mode: host`, `uts: host` and `cgroup: host`.
package policies.compose.no_host_namespaces

deny contains finding if {
	some key, name in _namespaces
	input.subject.config[key] == "host"
	finding := {
		"message": sprintf("%s shares the %s of its host", [input.subject.address, name]),
		"path": [key],
	}
}

deny contains finding if {
	input.subject.config.build.network == "host"
	finding := {
		"message": sprintf("%s is built in the network of its host", [input.subject.address]),
		"path": ["build", "network"],
	}
}

_namespaces := {
	"cgroup": "control groups",
	"ipc": "inter-process communication",
	"network_mode": "network",
	"pid": "processes",
	"userns_mode": "users",
	"uts": "host name",
}
