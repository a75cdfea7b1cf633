# METADATA
# title: Annotations of an Ingress cannot carry directives
# description: >-
#   Checks that the annotations which ingress-nginx copies into its configuration hold nothing but a URL, a host or a
#   common name. Line ends, semicolons and braces in them add directives to the controller, which can read every
#   secret of the cluster (CVE-2025-1097, CVE-2025-1098, CVE-2025-24514).
# related_resources:
# - https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/
# - https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
# custom:
#   id: ANX-K8S-0307
#   severity: high
#   topic: ingress-annotations
#   subjects: [kubernetes.Ingress]
#   controls:
#   - {id: A.8.8, strength: supports, rationale: "known injections into the controller are not in the manifests"}
#   - {id: A.8.9, strength: supports, rationale: "the configuration of the controller is not changed by the way"}
#   does_not_show: "that the controller is of a version which refuses such values"
#   remediation: >-
#     Remove all but the plain URL, host or `CN=...` from the annotation, and update ingress-nginx.
package policies.kubernetes.ingress_annotations_clean

applies if {
	is_object(input.subject.config.metadata.annotations)
	some key, _ in input.subject.config.metadata.annotations
	regex.match(_copied, key)
}

deny contains finding if {
	is_object(input.subject.config.metadata.annotations)
	some key, value in input.subject.config.metadata.annotations
	regex.match(_copied, key)
	is_string(value)
	not regex.match(_harmless, value)
	finding := {
		"message": sprintf("%s can add directives to the controller by the annotation `%s`", [input.subject.address, key]),
		"path": ["metadata", "annotations", key],
	}
}

_copied := `^nginx[.]ingress[.]kubernetes[.]io/(auth-(url|signin|tls-match-cn)|mirror-(target|host))$`

_harmless := `^[A-Za-z0-9 :/?&=%$@!()*+,.~^_\[\]\\-]*$`
