# METADATA
# title: Pods do not mount system directories of their node
# description: >-
#   Checks that no volume of a pod is the root directory of its node or a directory with the configuration,
#   programs, devices or credentials of the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0245
#   severity: high
#   topic: host-paths
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "workloads do not reach files of the node they run on"}
#   does_not_show: "which other paths are mounted; see ANX-K8S-0243"
#   remediation: Remove the volume, or mount the one directory that is needed, read-only.
package policies.kubernetes.no_sensitive_host_paths

import data.policies.lib.control_plane

# The control plane and its agents are the node.
applies if not _control_plane

_control_plane if control_plane.runs(input.subject.views.containers)

deny contains finding if {
	some volume in _host_paths
	path := concat("", [trim_right(volume.path, "/"), "/"])
	regex.match(_system, path)
	not regex.match(_public, path)
	finding := {
		"message": sprintf("%s mounts the system directory `%s` of its node", [input.subject.address, volume.path]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "volumes", volume.index, "hostPath", "path"]),
	}
}

_system := concat("", [
	`^/$|^/(bin|boot|dev|etc|lib|lib64|proc|root|sbin|sys|usr|home|var|var/run|run|var/lib|var/lib/kubelet|var/lib/etcd|`,
	`var/lib/docker|var/lib/containerd|etc/kubernetes|etc/kubernetes/.*|etc/[^/]+|root/.*|proc/.*|sys/.*|`,
	`var/lib/kubelet/.*|var/lib/etcd/.*|home/.*)/$`,
])

# What every image of a distribution holds as well.
_public := concat("", [
	`^/etc/(ssl|ssl/certs|ca-certificates|ca-certificates[.]conf|pki|pki/ca-trust|localtime|timezone|hosts|hostname`,
	`|resolv[.]conf|os-release|machine-id|lsb-release)/$`,
])

_host_paths := [{"index": i, "path": volume.hostPath.path} |
	is_array(input.subject.views.pod.spec.volumes)
	some i, volume in input.subject.views.pod.spec.volumes
	is_string(volume.hostPath.path)
]
