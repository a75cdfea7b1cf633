# METADATA
# title: Ingresses add no snippets to the controller
# description: >-
#   Checks that no Ingress adds raw configuration to ingress-nginx by an annotation that ends in `-snippet`. Whoever
#   may change the Ingress can then read the secrets of all namespaces with the rights of the controller
#   (CVE-2021-25742). Checks, too, that the ConfigMap of the controller does not allow such annotations.
# related_resources:
# - https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#configuration-snippet
# - https://github.com/kubernetes/ingress-nginx/issues/7837
# custom:
#   id: ANX-K8S-0308
#   severity: medium
#   topic: ingress-annotations
#   subjects: [kubernetes.Ingress, kubernetes.ConfigMap]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "a known way into the controller is not used"}
#   - {id: A.8.2, strength: supports, rationale: "whoever may change an Ingress does not get the rights of the controller"}
#   does_not_show: "that a controller which is set up elsewhere refuses snippets"
#   remediation: >-
#     Remove the annotation and use the annotation made for the setting, or the ConfigMap of the controller; leave
#     `allow-snippet-annotations` out of it.
package policies.kubernetes.ingress_no_snippets

applies if input.subject.type == "kubernetes.Ingress"

applies if input.subject.config.data["allow-snippet-annotations"]

deny contains finding if {
	input.subject.config.data["allow-snippet-annotations"] == "true"
	finding := {
		"message": sprintf("%s lets every Ingress add raw configuration to the controller", [input.subject.address]),
		"path": ["data", "allow-snippet-annotations"],
	}
}

deny contains finding if {
	is_object(input.subject.config.metadata.annotations)
	some key, _ in input.subject.config.metadata.annotations
	regex.match(`^nginx[.](ingress[.]kubernetes[.]io|org)/[a-z-]+-snippets?$`, key)
	finding := {
		"message": sprintf("%s adds raw configuration to the controller by `%s`", [input.subject.address, key]),
		"path": ["metadata", "annotations", key],
	}
}
