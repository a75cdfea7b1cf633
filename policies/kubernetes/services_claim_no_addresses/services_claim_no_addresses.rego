# METADATA
# title: Services claim no external addresses
# description: >-
#   Checks that no Service names `externalIPs`. Whoever may create such a service draws traffic of the cluster for any
#   address to pods of their own (CVE-2020-8554).
# related_resources:
# - https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
# - https://github.com/kubernetes/kubernetes/issues/97076
# custom:
#   id: ANX-K8S-0305
#   severity: medium
#   topic: exposed-services
#   subjects: [kubernetes.Service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "traffic reaches the address that it is sent to"}
#   - {id: A.8.8, strength: supports, rationale: "a known weakness cannot be used"}
#   does_not_show: "that the cluster refuses such services; see ANX-K8S-0158"
#   remediation: >-
#     Remove `externalIPs` and use a load balancer or an Ingress.
package policies.kubernetes.services_claim_no_addresses

deny contains finding if {
	count(input.subject.config.spec.externalIPs) > 0
	finding := {
		"message": sprintf("%s claims external addresses", [input.subject.address]),
		"path": ["spec", "externalIPs"],
	}
}
