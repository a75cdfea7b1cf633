# METADATA
# title: Networks have firewall rules in the code
# description: >-
#   Checks that a network which is described in the code has a firewall rule there. Without one only the implied
#   rules hold, or those that somebody made by hand.
# related_resources:
# - https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network
# - https://docs.cloud.google.com/firewall/docs/firewalls
# custom:
#   id: ANX-TF-GOOGLE-0145
#   severity: medium
#   topic: network-firewall
#   subjects: [google_compute_network]
#   controls:
#   - {id: A.8.20, strength: supports, rationale: "traffic is decided by written rules"}
#   - {id: A.8.22, strength: supports, rationale: "inner services stay in inner networks"}
#   does_not_show: that the rules are narrow, or rules that stand in other folders
#   remediation: Add a `google_compute_firewall` or a firewall policy for the network.
package policies.terraform.google.network_has_firewall

deny contains finding if {
	not input.related.google_compute_firewall
	not input.related.google_compute_network_firewall_policy_association
	not input.related.google_compute_region_network_firewall_policy_association
	finding := {"message": sprintf("%s has no firewall rule", [input.subject.address]), "path": []}
}
