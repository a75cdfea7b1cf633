# METADATA
# title: HTTPS load balancers name a policy for TLS
# description: >-
#   Checks that a proxy for HTTPS or TLS names an `ssl_policy`. Without one it takes TLS 1.0 and old ciphers.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_target_https_proxy
# - https://docs.cloud.google.com/load-balancing/docs/ssl-policies-concepts
# custom:
#   id: ANX-TF-GOOGLE-0099
#   severity: low
#   topic: lb-tls
#   subjects:
#   - google_compute_target_https_proxy
#   - google_compute_target_ssl_proxy
#   - google_compute_region_target_https_proxy
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current methods"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: what the policy says
#   remediation: Name a `google_compute_ssl_policy` in `ssl_policy`.
package policies.terraform.google.lb_tls_policy_named

deny contains finding if {
	not _kept
	finding := {
		"message": sprintf("%s takes old versions of TLS", [input.subject.address]),
		"path": ["ssl_policy"],
	}
}

_kept if input.subject.config.ssl_policy
