# METADATA
# title: The API and its extensions are reached over checked connections
# description: >-
#   Checks that no APIService switches off the check of its certificate (`insecureSkipTLSVerify`), and no kubeconfig that
#   of a cluster (`insecure-skip-tls-verify`). Whoever stands in between can otherwise answer in the place of the
#   extension, or of the API server, and is sent the credentials of the client.
# related_resources:
# - https://kubernetes.io/docs/tasks/extend-kubernetes/setup-extension-api-server/
# - https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
# custom:
#   id: ANX-K8S-0318
#   severity: high
#   topic: control-plane-tls
#   subjects: [kubernetes.APIService, kubernetes.Config]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "the certificate of the other side is checked"}
#   - {id: A.8.20, strength: supports, rationale: "components prove who they are on the network"}
#   does_not_show: "who holds the key of the authority in `caBundle` or `certificate-authority`"
#   remediation: >-
#     Remove `insecureSkipTLSVerify` and set `caBundle` to the authority of the extension; in a kubeconfig remove
#     `insecure-skip-tls-verify` and set `certificate-authority`.
package policies.kubernetes.extensions_verified

deny contains finding if {
	input.subject.config.spec.insecureSkipTLSVerify == true
	finding := {
		"message": sprintf("%s is reached without a check of its certificate", [input.subject.address]),
		"path": ["spec", "insecureSkipTLSVerify"],
	}
}

deny contains finding if {
	input.subject.type == "kubernetes.Config"
	is_array(input.subject.config.clusters)
	some i, entry in input.subject.config.clusters
	entry.cluster["insecure-skip-tls-verify"] == true
	name := object.get(entry, "name", i)
	finding := {
		"message": sprintf("%s reaches cluster `%v` without a check of its certificate", [input.subject.address, name]),
		"path": ["clusters", i, "cluster", "insecure-skip-tls-verify"],
	}
}
