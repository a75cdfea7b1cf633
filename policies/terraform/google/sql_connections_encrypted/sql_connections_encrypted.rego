# METADATA
# title: Cloud SQL instances ask for TLS
# description: >-
#   Checks that an instance accepts encrypted connections only: `ssl_mode` other than
#   `ALLOW_UNENCRYPTED_AND_ENCRYPTED`, or `require_ssl` in older provider versions. By default a client may talk in
#   the clear, and everyone on the way reads queries, data and passwords.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/sql_database_instance
# - https://docs.cloud.google.com/sql/docs/postgres/configure-ssl-instance
# custom:
#   id: ANX-TF-GOOGLE-0008
#   severity: high
#   topic: db-tls
#   subjects: [google_sql_database_instance]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "connections to databases are encrypted"}
#   - {id: A.8.21, strength: supports, rationale: "network services are used with their safeguards"}
#   does_not_show: that clients check the certificate of the server
#   remediation: >-
#     Set `ssl_mode = "ENCRYPTED_ONLY"` or `"TRUSTED_CLIENT_CERTIFICATE_REQUIRED"` in `settings.ip_configuration`.
package policies.terraform.google.sql_connections_encrypted

import data.policies.lib.values

deny contains finding if {
	not _encrypted
	finding := {"message": sprintf("%s accepts connections in the clear", [input.subject.address]), "path": _place}
}

default _place := ["settings", 0, "ip_configuration", 0, "require_ssl"]

_place := ["settings", 0, "ip_configuration", 0, "ssl_mode"] if {
	input.subject.config.settings[0].ip_configuration[0].ssl_mode
}

_encrypted if {
	input.subject.config.settings[0].ip_configuration[0].ssl_mode in {
		"ENCRYPTED_ONLY",
		"TRUSTED_CLIENT_CERTIFICATE_REQUIRED",
	}
}

_encrypted if {
	not input.subject.config.settings[0].ip_configuration[0].ssl_mode
	values.is_true(input.subject.config.settings[0].ip_configuration[0].require_ssl)
}
