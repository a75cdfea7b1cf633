# METADATA
# title: Load balancers use strong ciphers
# description: >-
#   Checks that a policy for TLS has the profile `MODERN` or `RESTRICTED`, or a custom list without ciphers that lack
#   forward secrecy. The profile `COMPATIBLE`, the default, takes old ones.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_ssl_policy
# - https://docs.cloud.google.com/load-balancing/docs/ssl-policies-concepts
# custom:
#   id: ANX-TF-GOOGLE-0098
#   severity: medium
#   topic: lb-tls
#   subjects: [google_compute_ssl_policy, google_compute_region_ssl_policy]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted with current methods"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: which load balancers use the policy
#   remediation: Set `profile = "MODERN"` or `"RESTRICTED"`, or remove the cipher from `custom_features`.
package policies.terraform.google.lb_ciphers_strong

deny contains finding if {
	not _chosen
	finding := {
		"message": sprintf("%s takes ciphers for old clients", [input.subject.address]),
		"path": ["profile"],
	}
}

_chosen if input.subject.config.profile in {"CUSTOM", "FIPS_202205", "MODERN", "RESTRICTED"}

deny contains finding if {
	is_array(input.subject.config.custom_features)
	some i, cipher in input.subject.config.custom_features
	startswith(cipher, "TLS_RSA_WITH_")
	finding := {
		"message": sprintf("%s takes %s, which has no forward secrecy", [input.subject.address, cipher]),
		"path": ["custom_features", i],
	}
}
