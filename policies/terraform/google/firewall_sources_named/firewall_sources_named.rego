# METADATA
# title: Firewall rules name their sources
# description: >-
#   Checks that no rule lets the whole internet in, on whatever port. What must face the internet belongs behind a
#   load balancer, which has a few known addresses and can filter.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/using-firewalls
# custom:
#   id: ANX-TF-GOOGLE-0150
#   severity: medium
#   topic: sg-open-ingress-any
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "services are open to known networks"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that the networks named are the right ones
#   remediation: Name networks in `source_ranges`, or `source_tags`.
package policies.terraform.google.firewall_sources_named

import data.policies.lib.google

applies if {
	input.subject.config.allow
	not input.subject.config.direction == "EGRESS"
}

deny contains finding if {
	source := google.open_source(input.subject.config)
	finding := {"message": sprintf("%s lets in the whole internet", [input.subject.address]), "path": source}
}
