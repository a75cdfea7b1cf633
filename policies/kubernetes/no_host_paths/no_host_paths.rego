# METADATA
# title: Pods mount no paths of their node
# description: >-
#   Checks that no volume of a pod and no PersistentVolume is a path of a node (`hostPath`), and that
#   PodSecurityPolicies do not allow such volumes. Files of the node belong to its administrators and outlive the pod.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# - https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
# custom:
#   id: ANX-K8S-0243
#   severity: medium
#   topic: host-paths
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy, kubernetes.PersistentVolume]
#   controls:
#   - {id: A.8.3, strength: demonstrates, rationale: "workloads do not reach files of the node they run on"}
#   does_not_show: "what other volumes hold; agents of a node are justified as an exception"
#   remediation: Use a `persistentVolumeClaim`, a `configMap` or an `emptyDir` instead of `hostPath`.
package policies.kubernetes.no_host_paths

import data.policies.lib.control_plane

# The control plane and its agents are the node.
applies if not _control_plane

_control_plane if control_plane.runs(input.subject.views.containers)

deny contains finding if {
	some volume in _host_paths
	finding := {
		"message": sprintf("%s mounts `%s` of its node", [input.subject.address, volume.path]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "volumes", volume.index, "hostPath", "path"]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	some name in ["hostPath", "*"]
	name in input.subject.config.spec.volumes
	finding := {
		"message": sprintf("%s lets pods mount paths of their node", [input.subject.address]),
		"path": ["spec", "volumes"],
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PersistentVolume"
	input.subject.config.spec.hostPath
	finding := {
		"message": sprintf("%s is a path of the node that a pod happens to run on", [input.subject.address]),
		"path": ["spec", "hostPath"],
	}
}

_host_paths := [{"index": i, "path": volume.hostPath.path} |
	is_array(input.subject.views.pod.spec.volumes)
	some i, volume in input.subject.views.pod.spec.volumes
	is_string(volume.hostPath.path)
]
