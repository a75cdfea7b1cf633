# METADATA
# title: App Engine names who may connect
# description: >-
#   Checks that no rule of the firewall of App Engine allows every address.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/app_engine_firewall_rule
# - https://docs.cloud.google.com/appengine/docs/standard/application-security
# custom:
#   id: ANX-TF-GOOGLE-0201
#   severity: low
#   topic: sg-open-ingress-any
#   subjects: [google_app_engine_firewall_rule]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "applications are open to known networks"}
#   - {id: A.8.3, strength: supports, rationale: "inner applications stay inside"}
#   does_not_show: who may use the application
#   remediation: Name the network in `source_range`, and deny `*` in the last rule.
package policies.terraform.google.app_engine_sources_named

deny contains finding if {
	input.subject.config.action == "ALLOW"
	input.subject.config.source_range in {"*", "0.0.0.0/0", "::/0"}
	finding := {"message": sprintf("%s lets in the whole internet", [input.subject.address]), "path": ["source_range"]}
}
