# METADATA
# title: Pods do not mount the socket of the container runtime
# description: >-
#   Checks that no volume of a pod is the socket of the container runtime, or the directory in which only it lies.
#   Whoever can write there starts containers with every right on the node.
# related_resources:
# - https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
# custom:
#   id: ANX-K8S-0244
#   severity: critical
#   topic: container-runtime-socket
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.2, strength: demonstrates, rationale: "pods cannot command the runtime of their node"}
#   - {id: A.8.3, strength: supports, rationale: "other containers of the node cannot be read"}
#   does_not_show: "which other paths are mounted; see ANX-K8S-0243"
#   remediation: Remove the volume. Build images with a tool that needs no daemon, and read metrics from the kubelet.
package policies.kubernetes.no_runtime_socket

deny contains finding if {
	some volume in _host_paths
	regex.match(_socket, trim_right(volume.path, "/"))
	finding := {
		"message": sprintf("%s mounts the runtime socket `%s` of its node", [input.subject.address, volume.path]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "volumes", volume.index, "hostPath", "path"]),
	}
}

_socket := `/(docker|containerd|crio|podman|dockershim|cri-dockerd|frakti|rkt)[.]sock$|^(/var)?/run/(containerd|crio|docker)$`

_host_paths := [{"index": i, "path": volume.hostPath.path} |
	is_array(input.subject.views.pod.spec.volumes)
	some i, volume in input.subject.views.pod.spec.volumes
	is_string(volume.hostPath.path)
]
