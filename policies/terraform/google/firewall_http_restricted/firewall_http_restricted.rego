# METADATA
# title: Unencrypted HTTP is not open to the internet
# description: >-
#   Checks that no firewall rule lets the whole internet reach port 80. What is sent there can be read and changed on
#   its way; load balancers redirect to HTTPS without such a rule.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/firewalls
# custom:
#   id: ANX-TF-GOOGLE-0181
#   severity: low
#   topic: open-http
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "services without encryption are not open to the internet"}
#   - {id: A.8.21, strength: supports, rationale: "services ask for a secure channel"}
#   does_not_show: what other ports answer without encryption
#   remediation: Open port 443, or name the sources in `source_ranges`.
package policies.terraform.google.firewall_http_restricted

import data.policies.lib.google

applies if {
	input.subject.config.allow
	not input.subject.config.direction == "EGRESS"
}

deny contains finding if {
	google.open(input.subject.config)
	is_array(input.subject.config.allow)
	some i, block in input.subject.config.allow
	google.lets_in(block, [80])
	finding := {
		"message": sprintf("%s opens HTTP to the internet", [input.subject.address]),
		"path": google.place(i, block),
	}
}
