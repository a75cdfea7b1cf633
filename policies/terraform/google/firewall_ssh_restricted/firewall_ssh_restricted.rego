# METADATA
# title: SSH is not open to the internet
# description: >-
#   Checks that no firewall rule lets the whole internet reach SSH. Passwords and keys are tried there all the time,
#   and a fault of the server is used within hours.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# - https://docs.cloud.google.com/firewall/docs/using-firewalls
# custom:
#   id: ANX-TF-GOOGLE-0146
#   severity: high
#   topic: sg-open-ssh
#   subjects: [google_compute_firewall]
#   controls:
#   - {id: A.8.20, strength: demonstrates, rationale: "the network keeps the internet from this service"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that other rules or load balancers do not open the same service
#   remediation: Name your own networks in `source_ranges`, or `35.235.240.0/20` to use IAP.
package policies.terraform.google.firewall_ssh_restricted

import data.policies.lib.google

applies if {
	input.subject.config.allow
	not input.subject.config.direction == "EGRESS"
}

deny contains finding if {
	google.open(input.subject.config)
	is_array(input.subject.config.allow)
	some i, block in input.subject.config.allow
	google.lets_in(block, [22])
	finding := {
		"message": sprintf("%s opens SSH to the internet", [input.subject.address]),
		"path": google.place(i, block),
	}
}
