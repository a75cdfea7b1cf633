# METADATA
# title: App Engine answers over HTTPS only
# description: >-
#   Checks that each handler of an App Engine version sets `security_level = "SECURE_ALWAYS"`. Otherwise pages are
#   answered without encryption.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/app_engine_standard_app_version
# - https://docs.cloud.google.com/appengine/docs/standard/reference/app-yaml
# custom:
#   id: ANX-TF-GOOGLE-0200
#   severity: medium
#   topic: app-tls
#   subjects: [google_app_engine_standard_app_version, google_app_engine_flexible_app_version]
#   controls:
#   - {id: A.8.24, strength: demonstrates, rationale: "requests are encrypted on their way"}
#   - {id: A.8.21, strength: supports, rationale: "the service asks for a secure channel"}
#   does_not_show: who may use the application
#   remediation: Set `security_level = "SECURE_ALWAYS"` in `handlers`.
package policies.terraform.google.app_engine_https

deny contains finding if {
	is_array(input.subject.config.handlers)
	some i, handler in input.subject.config.handlers
	not handler.security_level == "SECURE_ALWAYS"
	finding := {
		"message": sprintf("%s answers without encryption", [input.subject.address]),
		"path": ["handlers", i, "security_level"],
	}
}
