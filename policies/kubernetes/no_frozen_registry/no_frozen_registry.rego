# METADATA
# title: Images do not come from the frozen registry
# description: >-
#   Checks that no container has an image of `k8s.gcr.io` or of other registries that are no longer fed. Nothing
#   that is mended arrives there.
# related_resources:
# - https://kubernetes.io/blog/2023/03/10/image-registry-redirect/
# custom:
#   id: ANX-K8S-0269
#   severity: medium
#   topic: image-sources
#   subjects: [kubernetes.workload]
#   controls:
#   - {id: A.8.19, strength: supports, rationale: "software comes from a source that is kept up"}
#   - {id: A.8.8, strength: demonstrates, rationale: "images come from a registry that receives fixes"}
#   - {id: A.5.21, strength: supports, rationale: "the source of images is chosen"}
#   does_not_show: "that the image has no known holes"
#   remediation: Use `registry.k8s.io` instead of `k8s.gcr.io`.
package policies.kubernetes.no_frozen_registry

deny contains finding if {
	some container in input.subject.views.containers
	regex.match(`^(k8s[.]gcr[.]io|gcr[.]io/google[-_]containers|quay[.]io/coreos/flannel|docker[.]io/bitnamilegacy)/`, container.image.reference)
	finding := {
		"message": sprintf("%s takes the image of container `%s` from a frozen registry", [input.subject.address, container.name]),
		"path": array.concat(container.path, ["image"]),
	}
}
