# METADATA
# title: Load balancers filter requests
# description: >-
#   Checks that a backend service on the internet names a policy of Cloud Armor. It stops known attacks and floods
#   before they reach the application.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_backend_service
# - https://docs.cloud.google.com/armor/docs/security-policy-overview
# custom:
#   id: ANX-TF-GOOGLE-0154
#   severity: low
#   topic: waf-missing
#   subjects: [google_compute_backend_service]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "requests are filtered before they reach the application"}
#   - {id: A.8.21, strength: supports, rationale: "the service is protected from floods"}
#   - {id: A.8.26, strength: supports, rationale: "applications are protected from known attacks"}
#   does_not_show: what the rules of the policy let through
#   remediation: Name a `google_compute_security_policy` in `security_policy`.
package policies.terraform.google.lb_filtered

applies if {
	object.get(input.subject.config, "load_balancing_scheme", "EXTERNAL") in {"EXTERNAL", "EXTERNAL_MANAGED"}
	object.get(input.subject.config, "protocol", "HTTP") in {"HTTP", "HTTP2", "HTTPS"}
}

deny contains finding if {
	not input.subject.config.security_policy
	finding := {"message": sprintf("%s has no filter", [input.subject.address]), "path": ["security_policy"]}
}
