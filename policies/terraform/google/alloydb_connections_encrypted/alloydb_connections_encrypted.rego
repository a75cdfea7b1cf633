# METADATA
# title: AlloyDB asks for TLS
# description: >-
#   Checks that an AlloyDB instance does not take connections without encryption. What is sent there can be read on
#   its way.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/alloydb_instance
# - https://docs.cloud.google.com/alloydb/docs/ssl
# custom:
#   id: ANX-TF-GOOGLE-0170
#   severity: high
#   topic: db-tls
#   subjects: [google_alloydb_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: that clients check the certificate
#   remediation: Set `client_connection_config { ssl_config { ssl_mode = "ENCRYPTED_ONLY" } }`.
package policies.terraform.google.alloydb_connections_encrypted

deny contains finding if {
	input.subject.config.client_connection_config[0].ssl_config[0].ssl_mode == "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
	finding := {
		"message": sprintf("%s takes connections without encryption", [input.subject.address]),
		"path": ["client_connection_config", 0, "ssl_config", 0, "ssl_mode"],
	}
}
