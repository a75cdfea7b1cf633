# METADATA
# title: Extensions of the API are reached over checked connections
# description: >-
#   Checks that no APIService switches off the check of its certificate (`insecureSkipTLSVerify`). Whoever stands
#   between the API server and the extension can otherwise answer in its place.
# related_resources:
# - https://kubernetes.io/docs/tasks/extend-kubernetes/setup-extension-api-server/
# custom:
#   id: ANX-K8S-0318
#   severity: high
#   topic: control-plane-tls
#   subjects: [kubernetes.APIService]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the certificate of the extension is checked"}
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who holds the key of the authority in `caBundle`"
#   remediation: >-
#     Remove `insecureSkipTLSVerify` and set `caBundle` to the authority of the extension.
package policies.kubernetes.extensions_verified

deny contains finding if {
	input.subject.config.spec.insecureSkipTLSVerify == true
	finding := {
		"message": sprintf("%s is reached without a check of its certificate", [input.subject.address]),
		"path": ["spec", "insecureSkipTLSVerify"],
	}
}
