# METADATA
# title: Objects use versions of the API that are served
# description: >-
#   Checks that no object is written for a version of the API that current releases of Kubernetes no longer serve,
#   such as `extensions/v1beta1`. It holds the cluster on a release that receives no fixes, or disappears with the
#   next update.
# related_resources:
# - https://kubernetes.io/docs/reference/using-api/deprecation-guide/
# custom:
#   id: ANX-K8S-0310
#   severity: low
#   topic: unsupported-components
#   subjects: [kubernetes.object]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "objects do not stand in the way of updates of the cluster"}
#   does_not_show: "which release the cluster runs; see ANX-K8S-0311"
#   remediation: >-
#     Set `apiVersion` to the version that the guide names for the kind, as in `apps/v1` for a Deployment.
package policies.kubernetes.api_versions_served

deny contains finding if {
	version := input.subject.config.apiVersion
	version in _removed
	finding := {
		"message": sprintf("%s is written for %s, which is no longer served", [input.subject.address, version]),
		"path": ["apiVersion"],
	}
}

# Versions that still serve other kinds.
deny contains finding if {
	version := input.subject.config.apiVersion
	input.subject.config.kind in _removed_kinds[version]
	finding := {
		"message": sprintf("%s is written for %s, which is no longer served", [input.subject.address, version]),
		"path": ["apiVersion"],
	}
}

_removed_kinds := {
	"certificates.k8s.io/v1beta1": {"CertificateSigningRequest"},
	"storage.k8s.io/v1beta1": {"CSIDriver", "CSINode", "CSIStorageCapacity", "StorageClass", "VolumeAttachment"},
}

_removed := {
	"admissionregistration.k8s.io/v1beta1",
	"apiextensions.k8s.io/v1beta1",
	"apiregistration.k8s.io/v1beta1",
	"apps/v1beta1",
	"apps/v1beta2",
	"authentication.k8s.io/v1beta1",
	"authorization.k8s.io/v1beta1",
	"autoscaling/v2beta1",
	"autoscaling/v2beta2",
	"batch/v1beta1",
	"batch/v2alpha1",
	"coordination.k8s.io/v1beta1",
	"discovery.k8s.io/v1beta1",
	"events.k8s.io/v1beta1",
	"extensions/v1beta1",
	"flowcontrol.apiserver.k8s.io/v1beta1",
	"flowcontrol.apiserver.k8s.io/v1beta2",
	"flowcontrol.apiserver.k8s.io/v1beta3",
	"networking.k8s.io/v1beta1",
	"node.k8s.io/v1beta1",
	"policy/v1beta1",
	"rbac.authorization.k8s.io/v1alpha1",
	"rbac.authorization.k8s.io/v1beta1",
	"scheduling.k8s.io/v1alpha1",
	"scheduling.k8s.io/v1beta1",
}
