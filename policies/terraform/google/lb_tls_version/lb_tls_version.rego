# METADATA
# title: Load balancers ask for TLS 1.2
# description: >-
#   Checks that a policy for TLS sets `min_tls_version` to `TLS_1_2` or later; by default TLS 1.0 is taken. Older
#   versions have known weaknesses.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_ssl_policy
# - https://docs.cloud.google.com/load-balancing/docs/ssl-policies-concepts
# custom:
#   id: ANX-TF-GOOGLE-0097
#   severity: medium
#   topic: lb-tls
#   subjects: [google_compute_ssl_policy, google_compute_region_ssl_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current methods"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: which load balancers use the policy
#   remediation: Set `min_tls_version = "TLS_1_2"`.
package policies.terraform.google.lb_tls_version

deny contains finding if {
	not _current
	finding := {
		"message": sprintf("%s lets in old versions of TLS", [input.subject.address]),
		"path": ["min_tls_version"],
	}
}

_current if input.subject.config.min_tls_version in {"TLS_1_2", "TLS_1_3"}

# With this profile nothing older is spoken.
_current if input.subject.config.profile == "RESTRICTED"
