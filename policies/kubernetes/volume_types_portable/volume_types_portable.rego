# METADATA
# title: Pods use volume types of the restricted standard
# description: >-
#   Checks that volumes of pods are of a type that the restricted Pod Security Standard allows. Other types name
#   storage of the outside directly, past storage classes and their administration. For `hostPath` see ANX-K8S-0243.
# related_resources:
# - https://kubernetes.io/docs/concepts/security/pod-security-standards/
# custom:
#   id: ANX-K8S-0246
#   severity: low
#   topic: volume-types
#   subjects: [kubernetes.workload, kubernetes.PodSecurityPolicy]
#   controls:
#   - {id: A.8.3, strength: supports, rationale: "storage is reached by claims that the cluster grants"}
#   - {id: A.8.9, strength: demonstrates, rationale: "volumes follow the restricted standard"}
#   does_not_show: "what the volumes hold"
#   remediation: Use a `persistentVolumeClaim` of a storage class.
package policies.kubernetes.volume_types_portable

deny contains finding if {
	is_array(input.subject.views.pod.spec.volumes)
	some i, volume in input.subject.views.pod.spec.volumes
	is_object(volume)
	some kind, _ in volume
	not kind in _allowed
	finding := {
		"message": sprintf("%s has a volume of the type %s", [input.subject.address, kind]),
		"path": array.concat(input.subject.views.pod.path, ["spec", "volumes", i, kind]),
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.PodSecurityPolicy"
	"flexVolume" in input.subject.config.spec.volumes
	finding := {
		"message": sprintf("%s allows volumes of the type flexVolume", [input.subject.address]),
		"path": ["spec", "volumes"],
	}
}

_allowed := {
	"name",
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"hostPath",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret",
}
