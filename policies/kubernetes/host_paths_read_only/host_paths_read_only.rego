# METADATA
# title: Paths of the node are mounted read-only
# description: >-
#   Checks that containers mount `hostPath` volumes read-only. A container that can write to its node's disk can change
#   what the node runs.
# related_resources:
# - https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
# custom:
#   id: ANX-K8S-0004
#   severity: high
#   topic: host-paths
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "workloads cannot change files of the node they run on"}
#   does_not_show: >-
#     that the files which can be read hold nothing confidential; for sockets of the runtime see ANX-K8S-0244
#   remediation: >-
#     Set `readOnly: true` on each `volumeMounts` entry of a `hostPath` volume, or use a `persistentVolumeClaim` or an
#     `emptyDir` instead.
package policies.kubernetes.host_paths_read_only

import data.policies.lib.control_plane

# The control plane is the node: etcd has to write its data.
applies if {
	count(_host_paths) > 0
	not _control_plane
}

_control_plane if control_plane.runs(input.subject.views.containers)

deny contains finding if {
	some container in input.subject.views.containers
	is_array(container.config.volumeMounts)
	some i, mount in container.config.volumeMounts
	some volume in _host_paths
	volume.name == mount.name
	not _runtime_socket(volume)
	not mount.readOnly == true
	finding := {
		"message": sprintf(
			"%s lets container `%s` write to `%v` of its node",
			[input.subject.address, container.name, volume.hostPath.path],
		),
		"path": array.concat(container.path, ["volumeMounts", i]),
	}
}

_host_paths contains volume if {
	is_array(input.subject.views.pod.spec.volumes)
	some volume in input.subject.views.pod.spec.volumes
	volume.hostPath.path
}

_runtime_socket(volume) if {
	is_string(volume.hostPath.path)
	regex.match(`/(docker|containerd|crio|podman|dockershim|cri-dockerd)[.]sock$`, volume.hostPath.path)
}
