# METADATA
# title: Firewall rules name where traffic may go
# description: >-
#   Checks that no rule lets everything out to the whole internet. Who has taken over a machine then sends data
#   wherever they like.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
# custom:
#   id: ANX-TF-GOOGLE-0152
#   severity: low
#   topic: sg-egress-any
#   subjects:
#   - google_compute_firewall
#   - google_compute_firewall_policy_rule
#   - google_compute_network_firewall_policy_rule
#   - google_compute_region_network_firewall_policy_rule
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "traffic goes to known networks"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   - {id: A.8.12, strength: supports, rationale: "data cannot be sent anywhere"}
#   does_not_show: that the implied rule, which lets everything out, is replaced
#   remediation: Name networks in `destination_ranges`, or in `dest_ip_ranges` of `match`.
package policies.terraform.google.firewall_egress_named

import data.policies.lib.network
import data.policies.lib.values

applies if {
	input.subject.config.direction == "EGRESS"
	input.subject.config.allow
}

applies if {
	upper(input.subject.config.direction) == "EGRESS"
	lower(input.subject.config.action) == "allow"
	not _disabled
}

deny contains finding if {
	ranges := input.subject.config.destination_ranges
	is_array(ranges)
	some i, range in ranges
	network.open_cidr(range)
	finding := {
		"message": sprintf("%s lets traffic out to the whole internet", [input.subject.address]),
		"path": ["destination_ranges", i],
	}
}

deny contains finding if {
	is_array(input.subject.config.match)
	ranges := input.subject.config.match[0].dest_ip_ranges
	is_array(ranges)
	some i, range in ranges
	network.open_cidr(range)
	finding := {
		"message": sprintf("%s lets traffic out to the whole internet", [input.subject.address]),
		"path": ["match", 0, "dest_ip_ranges", i],
	}
}

deny contains finding if {
	input.subject.type == "google_compute_firewall"
	not input.subject.config.destination_ranges
	finding := {
		"message": sprintf("%s lets traffic out to the whole internet", [input.subject.address]),
		"path": [],
	}
}

_disabled if values.is_true(input.subject.config.disabled)
